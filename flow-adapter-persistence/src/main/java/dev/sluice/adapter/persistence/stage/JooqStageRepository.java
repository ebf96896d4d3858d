package dev.sluice.adapter.persistence.stage;

import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.definition.JooqHolders;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.definition.JooqStageReader;
import dev.sluice.adapter.persistence.definition.JooqStageWriter;
import dev.sluice.adapter.persistence.definition.JooqTouchedFlows;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.rbac.JooqFarewell;
import dev.sluice.application.port.StageRepository;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.Reference;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Stages on PostgreSQL. */
public final class JooqStageRepository implements StageRepository {

  private static final PreparedSql FIND =
      PreparedSql.of(
          DSL.select(STAGE.fields()).from(STAGE).where(STAGE.ID.eq(PreparedSql.of(STAGE.ID))),
          List.of(STAGE.fields()));
  private static final ModelName MODEL = ModelName.of("authentik_flows.stage");
  private static final Constraints CONSTRAINTS =
      Constraints.unique("stage_name_key", "A stage", "name")
          .and("stage_pkey", new Problem("pk", "unique", "A stage with this pk already exists."))
          .and("stage_reference_to_flow_fkey", missing("flow"))
          .and("stage_reference_to_stage_fkey", missing("stage"))
          .and("stage_reference_to_policy_fkey", missing("policy"))
          .and("stage_reference_to_prompt_fkey", missing("prompt"))
          .and("stage_reference_to_group_fkey", missing("group"));

  private final JooqDatabase database;
  private final JooqRevisions revisions;
  private final ConfigJson configs;
  private final JooqHolders holders;
  private final JooqFarewell farewell;

  public JooqStageRepository(
      JooqDatabase database,
      JooqRevisions revisions,
      ConfigJson configs,
      JooqHolders holders,
      JooqFarewell farewell) {
    this.database = database;
    this.revisions = revisions;
    this.configs = configs;
    this.holders = holders;
    this.farewell = farewell;
  }

  @Override
  public Optional<Stage> find(StageId id) {
    return FIND.fetch(database.current(), Map.of("id", id.value()))
        .map(new JooqStageReader(configs)::read);
  }

  private Optional<Stage> find(DSLContext on, StageId id) {
    return on.selectFrom(STAGE)
        .where(STAGE.ID.eq(id.value()))
        .fetchOptional(new JooqStageReader(configs)::read);
  }

  /** No flow can use it yet. */
  @Override
  public void add(Stage stage) {
    revisions.edit(
        CONSTRAINTS,
        transaction -> {
          new JooqStageWriter(configs).add(transaction, stage);
          return List.of();
        });
  }

  @Override
  public void update(Stage stage) {
    revisions.edit(
        CONSTRAINTS,
        transaction -> {
          new JooqStageWriter(configs).update(transaction, stage);
          return JooqTouchedFlows.by(transaction, stage.id());
        });
  }

  @Override
  public boolean remove(StageId id) {
    return revisions.remove(
        transaction -> find(transaction, id).map(stage -> removed(transaction, stage)));
  }

  private List<UUID> removed(DSLContext transaction, Stage stage) {
    List<UUID> touched = JooqTouchedFlows.by(transaction, stage.id());
    holders.forget(transaction, new Reference.ToStage(stage.id()));
    String pk = stage.id().value().toString();
    String kind = StageKinds.modelLabel(configs.kindOf(stage.config()));
    farewell.to(new ObjectKey(MODEL, pk), new ObjectKey(ModelName.of(kind), pk));
    new JooqStageWriter(configs).remove(transaction, stage);
    return touched;
  }

  private static Problem missing(String thing) {
    return new Problem(
        Problem.NON_FIELD,
        "does_not_exist",
        "The stage refers to a " + thing + " that is not there.");
  }
}
