package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE_REFERENCE;

import dev.sluice.adapter.persistence.jooq.tables.records.StageReferenceRecord;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.Reference;
import java.util.ArrayList;
import org.jooq.DSLContext;

/** Stages with what their configurations refer to. */
public final class JooqStageWriter {

  private final ConfigJson configs;

  public JooqStageWriter(ConfigJson configs) {
    this.configs = configs;
  }

  /** Adds a stage. */
  public void add(DSLContext transaction, Stage stage) {
    transaction
        .insertInto(STAGE)
        .set(STAGE.ID, stage.id().value())
        .set(STAGE.NAME, stage.name().value())
        .set(STAGE.KIND, configs.kindOf(stage.config()))
        .set(STAGE.CONFIG, configs.write(stage.config()))
        .set(STAGE.VERSION, stage.version())
        .execute();
    addReferences(transaction, stage);
  }

  /**
   * Replaces a stage.
   *
   * @throws FlowFault.Stale if somebody else was first
   */
  public void update(DSLContext transaction, Stage stage) {
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
    removeReferences(transaction, stage);
    addReferences(transaction, stage);
  }

  /** Removes a stage, which may refer to itself, and its bindings. */
  public void remove(DSLContext transaction, Stage stage) {
    removeReferences(transaction, stage);
    transaction.deleteFrom(STAGE).where(STAGE.ID.eq(stage.id().value())).execute();
  }

  private static void removeReferences(DSLContext transaction, Stage stage) {
    transaction
        .deleteFrom(STAGE_REFERENCE)
        .where(STAGE_REFERENCE.STAGE_ID.eq(stage.id().value()))
        .execute();
  }

  private static void addReferences(DSLContext transaction, Stage stage) {
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
    row.setToPolicyId(reference instanceof Reference.ToPolicy(var policy) ? policy.value() : null);
    row.setToPromptId(reference instanceof Reference.ToPrompt(var prompt) ? prompt.value() : null);
    row.setToGroupId(reference instanceof Reference.ToGroup(var group) ? group.value() : null);
    return row;
  }
}
