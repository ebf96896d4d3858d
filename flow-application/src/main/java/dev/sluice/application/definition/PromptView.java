package dev.sluice.application.definition;

import dev.sluice.application.shape.MayBeBlank;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.value.Value;
import java.util.List;

/**
 * A field of prompts as it is shown.
 *
 * @param promptStagesObj the stages that ask for it, as they are shown themselves
 */
record PromptView(
    PromptId pk,
    String name,
    String fieldKey,
    String label,
    PromptType type,
    boolean required,
    @MayBeBlank String placeholder,
    @MayBeBlank String initialValue,
    int order,
    List<Value.Fields> promptStagesObj,
    @MayBeBlank String subText,
    boolean placeholderExpression,
    boolean initialValueExpression) {

  static PromptView of(Prompt prompt, List<Value.Fields> stages) {
    return new PromptView(
        prompt.id(),
        prompt.name(),
        prompt.fieldKey(),
        prompt.label(),
        prompt.type(),
        prompt.required(),
        prompt.placeholder(),
        prompt.initialValue(),
        prompt.order(),
        stages,
        prompt.subText(),
        prompt.placeholderExpression(),
        prompt.initialValueExpression());
  }
}
