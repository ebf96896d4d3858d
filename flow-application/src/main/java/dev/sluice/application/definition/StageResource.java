package dev.sluice.application.definition;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages of one kind, whichever it is. */
final class StageResource implements Resource<StageAttributes, StageView> {

  private final String kind;
  private final Class<? extends StageConfig> type;
  private final StageStore stages;
  private final Profile<StageAttributes, StageView> profile;

  StageResource(String kind, Class<? extends StageConfig> type, StageStore stages) {
    this.kind = kind;
    this.type = type;
    this.stages = stages;
    this.profile = profile(kind, type, stages.handlers().shownType(type));
  }

  private static Profile<StageAttributes, StageView> profile(
      String kind, Class<? extends StageConfig> type, Class<? extends Record> besides) {
    var inlined = Map.of("config", type, "besides", besides);
    return Profile.of(
            ModelName.of(StageKinds.modelLabel(kind)),
            new Profile.Address(
                "stages/" + StageKinds.pathSegment(kind), "stage_uuid", type.getSimpleName()),
            Shape.inlining(StageAttributes.class, inlined),
            Shape.inlining(StageView.class, inlined).withoutSecrets(),
            "name")
        .and(Filter.named("stage_uuid", "pk", new FieldType.Key()))
        .and(Filter.exact(StageRow.NO_FLOWS, new FieldType.Flag()))
        .and(Filter.byScalars(Shape.of(type)));
  }

  @Override
  public Profile<StageAttributes, StageView> profile() {
    return profile;
  }

  @Override
  public Page<StageView> list(ListQuery query) {
    Criterion ofKind = Criterion.is(StageRow.KIND, Value.of(kind));
    return stages.listing().list(query.and(ofKind)).map(this::view);
  }

  @Override
  public Optional<Stored<StageAttributes, StageView>> find(String key) {
    return stages
        .listing()
        .find(key)
        .filter(row -> row.stage().config().getClass() == type)
        .map(this::stored);
  }

  @Override
  public Optional<Stored<StageAttributes, StageView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(StageAttributes attributes, @Nullable String pk, Author author) {
    check(attributes);
    var id = new StageId(stages.keys().next(pk));
    stages.repository().add(new Stage(id, attributes.name(), attributes.config(), 0));
    return key(id);
  }

  @Override
  public void update(
      Stored<StageAttributes, StageView> before, StageAttributes attributes, Author author) {
    check(attributes);
    StageId id = before.shown().pk();
    Stage stage = stages.repository().find(id).orElseThrow(() -> new FlowFault.NotFound("stage"));
    stages
        .repository()
        .update(new Stage(id, attributes.name(), attributes.config(), stage.version()));
  }

  @Override
  public void remove(Stored<StageAttributes, StageView> stored, Author author) {
    stages.repository().remove(stored.shown().pk());
  }

  private void check(StageAttributes attributes) {
    List<Problem> problems = stages.handlers().problems(attributes.config());
    if (!problems.isEmpty()) {
      throw new FlowFault.Invalid(problems);
    }
  }

  private Stored<StageAttributes, StageView> stored(StageRow row) {
    Stage stage = row.stage();
    return Stored.of(
        key(stage.id()),
        stage.name().value(),
        new StageAttributes(stage.name(), stage.config()),
        view(row));
  }

  private StageView view(StageRow row) {
    return StageView.of(row, kind, stages.handlers().shown(row.stage().config()));
  }

  private ObjectKey key(StageId id) {
    return new ObjectKey(profile.model(), id.value().toString());
  }
}
