package dev.sluice.adapter.persistence.stage;

import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE_REFERENCE;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.definition.JooqStageReader;
import dev.sluice.adapter.persistence.definition.JooqTouchedFlows;
import dev.sluice.adapter.persistence.jooq.tables.records.StageReferenceRecord;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.Reference;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Stages on PostgreSQL. */
public final class JooqStageRepository implements StageRepository {

  private static final Constraints CONSTRAINTS =
      Constraints.unique("stage_name_key", "A stage", "name")
          .and("stage_reference_to_flow_fkey", missing("flow"))
          .and("stage_reference_to_stage_fkey", missing("stage"));

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;
  private final JooqRevisions revisions;
  private final ConfigJson configs;

  public JooqStageRepository(
      JooqDatabase database, UnitOfWork unitOfWork, JooqRevisions revisions, ConfigJson configs) {
    this.database = database;
    this.unitOfWork = unitOfWork;
    this.revisions = revisions;
    this.configs = configs;
  }

  @Override
  public Optional<Stage> find(StageId id) {
    return database
        .current()
        .selectFrom(STAGE)
        .where(STAGE.ID.eq(id.value()))
        .fetchOptional(new JooqStageReader(configs)::read);
  }

  @Override
  public void add(Stage stage) {
    edit(
        stage,
        transaction ->
            transaction
                .insertInto(STAGE)
                .set(STAGE.ID, stage.id().value())
                .set(STAGE.NAME, stage.name().value())
                .set(STAGE.KIND, configs.kindOf(stage.config()))
                .set(STAGE.CONFIG, configs.write(stage.config()))
                .set(STAGE.VERSION, stage.version())
                .execute());
  }

  @Override
  public void update(Stage stage) {
    edit(
        stage,
        transaction -> {
          int updated =
              transaction
                  .update(STAGE)
                  .set(STAGE.NAME, stage.name().value())
                  .set(STAGE.CONFIG, configs.write(stage.config()))
                  .set(STAGE.VERSION, stage.version() + 1)
                  .where(STAGE.ID.eq(stage.id().value()))
                  .and(STAGE.VERSION.eq(stage.version()))
                  .and(STAGE.KIND.eq(configs.kindOf(stage.config())))
                  .execute();
          if (updated == 0) {
            throw new FlowFault.Stale("the stage " + stage.name());
          }
        });
  }

  private void edit(Stage stage, Consumer<DSLContext> write) {
    unitOfWork.perform(() -> {
      revisions.edit(
          database.write(),
          CONSTRAINTS,
          transaction -> {
            write.accept(transaction);
            replaceReferences(transaction, stage);
            return JooqTouchedFlows.by(transaction, stage.id());
          });
      return stage;
    });
  }

  private static void replaceReferences(DSLContext transaction, Stage stage) {
    transaction
        .deleteFrom(STAGE_REFERENCE)
        .where(STAGE_REFERENCE.STAGE_ID.eq(stage.id().value()))
        .execute();
    var rows = new ArrayList<StageReferenceRecord>();
    for (Reference reference : stage.config().references()) {
      rows.add(row(stage, rows.size(), reference));
    }
    if (!rows.isEmpty()) {
      transaction
          .insertInto(STAGE_REFERENCE)
          .columns(STAGE_REFERENCE.fields())
          .valuesOfRecords(rows)
          .execute();
    }
  }

  private static StageReferenceRecord row(Stage stage, int position, Reference reference) {
    var row = new StageReferenceRecord();
    row.setStageId(stage.id().value());
    row.setPosition(position);
    row.setToFlowId(reference instanceof Reference.ToFlow(var flow) ? flow.value() : null);
    row.setToStageId(reference instanceof Reference.ToStage(var other) ? other.value() : null);
    return row;
  }

  private static Problem missing(String thing) {
    return new Problem(
        Problem.NON_FIELD,
        "does_not_exist",
        "The stage refers to a " + thing + " that is not there.");
  }
}
