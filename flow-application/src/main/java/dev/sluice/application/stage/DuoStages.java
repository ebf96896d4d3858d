package dev.sluice.application.stage;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import java.util.UUID;

/** The stages that register people with Duo, for those who may use them. */
final class DuoStages {

  private static final ModelName MODEL = ModelName.of(StageKinds.modelLabel("authenticator_duo"));
  private static final ModelName USER = ModelName.of("authentik_core.user");

  private final StageRepository stages;
  private final Authorize authorize;

  DuoStages(StageRepository stages, Authorize authorize) {
    this.stages = stages;
    this.authorize = authorize;
  }

  /**
   * A stage.
   *
   * @param id identifies it
   * @param config what it says
   */
  record Found(StageId id, AuthenticatorDuoStage config) {}

  /**
   * A stage, whoever asks.
   *
   * @param pk any text
   * @throws FlowFault.NotFound if there is none
   */
  Found get(String pk) {
    return new FieldType.Key()
        .parse(pk)
        .map(key -> new StageId(UUID.fromString(((Value.Text) key).text())))
        .flatMap(stages::find)
        .flatMap(DuoStages::found)
        .orElseThrow(
            () -> new FlowFault.NotFound("No AuthenticatorDuoStage matches the given query."));
  }

  /**
   * A stage, for somebody who may add devices of anybody.
   *
   * @throws FlowFault.Forbidden if the caller may not
   * @throws FlowFault.NotFound if there is none, or not for the caller
   */
  Found getForImport(Caller caller, String pk) {
    Authority authority = authorize.authorize(caller);
    authority.require(ModelName.of(DeviceClass.DUO.model()).permission(ModelAction.ADD));
    authority.require(USER.permission(ModelAction.VIEW));
    Found stage = get(pk);
    authority.requireVisible(new ObjectKey(MODEL, stage.id().value().toString()));
    return stage;
  }

  private static Optional<Found> found(Stage stage) {
    return stage.config() instanceof AuthenticatorDuoStage config
        ? Optional.of(new Found(stage.id(), config))
        : Optional.empty();
  }
}
