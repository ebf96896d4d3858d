package dev.sluice.application.definition;

import dev.sluice.domain.prompt.Prompt;
import java.util.List;

/**
 * A field of prompts as lists have it.
 *
 * @param prompt the field
 * @param stages the stages that ask for it, by name; no more than the first hundred
 */
public record PromptRow(Prompt prompt, List<StageRow> stages) {

  public PromptRow {
    stages = List.copyOf(stages);
  }
}
