package dev.sluice.application.port;

import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.Reference;
import java.util.Optional;

/** Fields of prompts in memory. */
public final class InMemoryPrompts implements PromptRepository {

  private final InMemoryDefinitionTables tables;
  private final InMemoryGrants grants;

  InMemoryPrompts(InMemoryDefinitionTables tables, InMemoryGrants grants) {
    this.tables = tables;
    this.grants = grants;
  }

  @Override
  public Optional<Prompt> find(PromptId id) {
    return tables.prompts.find(id);
  }

  @Override
  public void add(Prompt prompt) {
    put(prompt);
  }

  @Override
  public void update(Prompt prompt) {
    if (find(prompt.id()).isEmpty()) {
      throw new FlowFault.NotFound("prompt");
    }
    put(prompt);
  }

  private void put(Prompt prompt) {
    InMemoryDefinitionTables.refuse(
        tables
            .prompts
            .find(other -> other.name().equals(prompt.name()) && !other.id().equals(prompt.id()))
            .isPresent(),
        new Problem("name", "unique", "A prompt with this name already exists."));
    tables.prompts.put(prompt.id(), prompt);
    tables.settle();
  }

  @Override
  public boolean remove(PromptId id) {
    boolean there = find(id).isPresent();
    tables.forget(new Reference.ToPrompt(id));
    grants.forget(PromptRepository.keyOf(id));
    tables.prompts.removeIf(prompt -> prompt.id().equals(id));
    tables.settle();
    return there;
  }
}
