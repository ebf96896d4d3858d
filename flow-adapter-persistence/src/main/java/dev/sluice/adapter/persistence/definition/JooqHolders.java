package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE_REFERENCE;

import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageHolders;
import dev.sluice.domain.stage.kind.Reference;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Lets stages forget what is about to be removed. */
public final class JooqHolders {

  private final JooqStageReader reader;
  private final JooqStageWriter writer;

  public JooqHolders(ConfigJson configs) {
    this.reader = new JooqStageReader(configs);
    this.writer = new JooqStageWriter(configs);
  }

  /**
   * Takes a reference out of all stages but the removed one itself.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if one cannot be without
   */
  public void forget(DSLContext transaction, Reference gone) {
    List<Stage> holders =
        transaction
            .selectFrom(STAGE)
            .where(
                STAGE.ID.in(
                    DSL.select(STAGE_REFERENCE.STAGE_ID).from(STAGE_REFERENCE).where(isTo(gone))))
            .orderBy(STAGE.NAME)
            .fetch(reader::read);
    StageHolders.without(gone, holders).forEach(stage -> writer.update(transaction, stage));
  }

  private static Condition isTo(Reference gone) {
    return switch (gone) {
      case Reference.ToFlow(var flow) -> STAGE_REFERENCE.TO_FLOW_ID.eq(flow.value());
      case Reference.ToPolicy(var policy) -> STAGE_REFERENCE.TO_POLICY_ID.eq(policy.value());
      case Reference.ToPrompt(var prompt) -> STAGE_REFERENCE.TO_PROMPT_ID.eq(prompt.value());
      case Reference.ToGroup(var group) -> STAGE_REFERENCE.TO_GROUP_ID.eq(group.value());
      case Reference.ToStage(var stage) ->
          STAGE_REFERENCE
              .TO_STAGE_ID
              .eq(stage.value())
              .and(STAGE_REFERENCE.STAGE_ID.ne(stage.value()));
    };
  }
}
