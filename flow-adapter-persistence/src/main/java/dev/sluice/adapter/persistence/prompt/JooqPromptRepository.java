package dev.sluice.adapter.persistence.prompt;

import static dev.sluice.adapter.persistence.jooq.Tables.PROMPT;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqHolders;
import dev.sluice.adapter.persistence.definition.JooqPromptRow;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.definition.JooqTouchedFlows;
import dev.sluice.adapter.persistence.rbac.JooqFarewell;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Fields of prompts on PostgreSQL. */
public final class JooqPromptRepository implements PromptRepository {

  private static final Constraints CONSTRAINTS =
      Constraints.unique("prompt_name_key", "A prompt", "name")
          .and("prompt_pkey", new Problem("pk", "unique", "A prompt with this pk already exists."));

  private final JooqDatabase database;
  private final JooqRevisions revisions;
  private final JooqHolders holders;
  private final JooqFarewell farewell;

  public JooqPromptRepository(
      JooqDatabase database, JooqRevisions revisions, JooqHolders holders, JooqFarewell farewell) {
    this.database = database;
    this.revisions = revisions;
    this.holders = holders;
    this.farewell = farewell;
  }

  @Override
  public Optional<Prompt> find(PromptId id) {
    return database
        .current()
        .selectFrom(PROMPT)
        .where(PROMPT.ID.eq(id.value()))
        .fetchOptional(JooqPromptRow::read);
  }

  /** No stage can refer to it yet. */
  @Override
  public void add(Prompt prompt) {
    revisions.edit(
        CONSTRAINTS,
        transaction -> {
          transaction.insertInto(PROMPT).set(JooqPromptRow.of(prompt)).execute();
          return List.of();
        });
  }

  @Override
  public void update(Prompt prompt) {
    revisions.edit(
        CONSTRAINTS,
        transaction -> {
          int updated =
              transaction
                  .update(PROMPT)
                  .set(JooqPromptRow.of(prompt))
                  .where(PROMPT.ID.eq(prompt.id().value()))
                  .execute();
          if (updated == 0) {
            throw new FlowFault.NotFound("prompt");
          }
          return JooqTouchedFlows.by(transaction, prompt.id());
        });
  }

  @Override
  public boolean remove(PromptId id) {
    return revisions.remove(transaction -> find(id).map(_ -> removed(transaction, id)));
  }

  private List<UUID> removed(DSLContext transaction, PromptId id) {
    List<UUID> touched = JooqTouchedFlows.by(transaction, id);
    holders.forget(transaction, new Reference.ToPrompt(id));
    farewell.to(PromptRepository.keyOf(id));
    transaction.deleteFrom(PROMPT).where(PROMPT.ID.eq(id.value())).execute();
    return touched;
  }
}
