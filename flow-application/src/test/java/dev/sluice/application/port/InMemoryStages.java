package dev.sluice.application.port;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.Reference;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import java.util.Optional;

/** Stages in memory. */
public final class InMemoryStages implements StageRepository {

  private static final ModelName STAGE = ModelName.of("authentik_flows.stage");

  private final InMemoryDefinitionTables tables;
  private final InMemoryGoing going;
  private final InMemoryGrants grants;

  InMemoryStages(InMemoryDefinitionTables tables, InMemoryGrants grants) {
    this.tables = tables;
    this.going = new InMemoryGoing(tables, grants);
    this.grants = grants;
  }

  @Override
  public Optional<Stage> find(StageId id) {
    return tables.stages.find(id);
  }

  /** All stages. */
  public List<Stage> list() {
    return tables.stages.list();
  }

  @Override
  public void add(Stage stage) {
    put(stage);
  }

  @Override
  public void update(Stage stage) {
    if (find(stage.id())
        .filter(found -> found.version() == stage.version())
        .filter(found -> found.config().getClass().equals(stage.config().getClass()))
        .isEmpty()) {
      throw new FlowFault.Stale("the stage");
    }
    put(new Stage(stage.id(), stage.name(), stage.config(), stage.version() + 1));
  }

  private void put(Stage stage) {
    InMemoryDefinitionTables.refuse(
        tables
            .stages
            .find(other -> other.name().equals(stage.name()) && !other.id().equals(stage.id()))
            .isPresent(),
        new Problem("name", "unique", "A stage with this name already exists."));
    tables.requireTargets(stage);
    tables.stages.put(stage.id(), stage);
    tables.settle();
  }

  @Override
  public boolean remove(StageId id) {
    Optional<Stage> removed = find(id);
    removed.ifPresent(stage -> {
      tables.forget(new Reference.ToStage(id));
      tables.flows.list().forEach(flow -> unbind(flow, id));
      String pk = id.value().toString();
      grants.forget(new ObjectKey(STAGE, pk));
      grants.forget(new ObjectKey(kind(stage), pk));
      tables.stages.removeIf(other -> other.id().equals(id));
      tables.settle();
    });
    return removed.isPresent();
  }

  private void unbind(Flow flow, StageId gone) {
    List<FlowStageBinding> doomed =
        flow.bindings().stream().filter(binding -> binding.stage().equals(gone)).toList();
    if (!doomed.isEmpty()) {
      doomed.forEach(going::remove);
      tables.flows.put(
          flow.id(),
          flow.with(
              flow.bindings().stream().filter(binding -> !doomed.contains(binding)).toList()));
    }
  }

  private static ModelName kind(Stage stage) {
    Kind kind = stage.config().getClass().getAnnotation(Kind.class);
    return ModelName.of(StageKinds.modelLabel(kind.value()));
  }
}
