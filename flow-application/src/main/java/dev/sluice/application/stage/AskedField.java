package dev.sluice.application.stage;

import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A field of a prompt at the moment in which it is asked for.
 *
 * @param prompt as it is defined
 * @param shown as visitors see it
 * @param initial what it holds at first, of the type that it has
 * @param choices what can be chosen, of the types that they have
 */
record AskedField(Prompt prompt, PromptStage.Field shown, Value initial, List<Value> choices) {

  AskedField {
    choices = List.copyOf(choices);
  }

  String key() {
    return prompt.fieldKey();
  }

  /** Whether it has to be answered; what holds something at first need not be. */
  boolean isRequired() {
    return prompt.required() && !initial.isTruthy();
  }

  /** The choice that a text stands for. */
  Optional<Value> findChoice(String text) {
    return choices.stream().filter(choice -> PromptFields.text(choice).equals(text)).findFirst();
  }
}
