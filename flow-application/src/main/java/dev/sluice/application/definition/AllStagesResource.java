package dev.sluice.application.definition;

import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.NoAttributes;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.ReadOnly;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Optional;

/** The stages of all kinds. */
final class AllStagesResource implements ReadOnly<StageSummary> {

  private static final ModelName MODEL = StageResources.ALL;
  private static final Profile<NoAttributes, StageSummary> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("stages/all", "stage_uuid", "Stage"),
              Shape.of(NoAttributes.class),
              Shape.of(StageSummary.class),
              "name")
          .only(Operation.LIST, Operation.RETRIEVE, Operation.DESTROY, Operation.USED_BY);

  private final StageKinds kinds;
  private final StageStore stages;

  AllStagesResource(StageKinds kinds, StageStore stages) {
    this.kinds = kinds;
    this.stages = stages;
  }

  @Override
  public Profile<NoAttributes, StageSummary> profile() {
    return PROFILE;
  }

  @Override
  public Page<StageSummary> list(ListQuery query) {
    return stages.listing().list(query).map(this::summary);
  }

  @Override
  public Optional<Stored<NoAttributes, StageSummary>> find(String key) {
    return stages.listing().find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<NoAttributes, StageSummary>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public void remove(Stored<NoAttributes, StageSummary> stored, Author author) {
    stages.repository().remove(stored.shown().pk());
  }

  private Stored<NoAttributes, StageSummary> stored(StageRow row) {
    StageSummary summary = summary(row);
    var key = new ObjectKey(MODEL, summary.pk().value().toString());
    return Stored.of(key, summary.name().value(), NoAttributes.NONE, summary);
  }

  private StageSummary summary(StageRow row) {
    return StageSummary.of(row, kinds.nameOf(row.stage().config().getClass()));
  }
}
