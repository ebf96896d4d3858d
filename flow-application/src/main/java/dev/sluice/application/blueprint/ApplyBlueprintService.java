package dev.sluice.application.blueprint;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import java.util.Optional;
import java.util.UUID;

@UseCase(unitOfWork = false)
final class ApplyBlueprintService implements ApplyBlueprint {

  private final Authorize authorize;
  private final BlueprintInstanceRepository instances;
  private final InstanceApplication application;

  ApplyBlueprintService(
      Authorize authorize, BlueprintInstanceRepository instances, InstanceApplication application) {
    this.authorize = authorize;
    this.instances = instances;
    this.application = application;
  }

  @Override
  public void apply(Caller caller, String key) {
    Authority authority = authorize.authorize(caller);
    var visibility = authority.requireVisibility(BlueprintInstance.MODEL);
    BlueprintInstance instance =
        find(key).orElseThrow(() -> visibility.missing(BlueprintInstance.MODEL));
    authority.requireVisible(instance.key());
    authority.require(BlueprintInstance.MODEL.permission(ModelAction.ADD));

    var _ = application.apply(instance.id(), _ -> true);
  }

  private Optional<BlueprintInstance> find(String key) {
    try {
      return instances.find(new BlueprintInstanceId(UUID.fromString(key)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
