package dev.sluice.application.definition;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.application.shape.MayBeBlank;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;

/** What can be written of a field of prompts. */
record PromptAttributes(
    String name,
    String fieldKey,
    String label,
    PromptType type,
    Boolean required,
    @MayBeBlank String placeholder,
    @MayBeBlank String initialValue,
    Integer order,
    @MayBeBlank String subText,
    Boolean placeholderExpression,
    Boolean initialValueExpression) {

  /** No text of a field is longer. */
  private static final int LONGEST = 65_536;

  PromptAttributes {
    required = required == null || required;
    placeholder = requireNonNullElse(placeholder, "");
    initialValue = requireNonNullElse(initialValue, "");
    order = requireNonNullElse(order, 0);
    subText = requireNonNullElse(subText, "");
    placeholderExpression = placeholderExpression != null && placeholderExpression;
    initialValueExpression = initialValueExpression != null && initialValueExpression;
    checkLength("label", label);
    checkLength("placeholder", placeholder);
    checkLength("initial_value", initialValue);
    checkLength("sub_text", subText);
  }

  private static void checkLength(String field, String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          field + " must have no more than " + LONGEST + " characters");
    }
  }

  static PromptAttributes of(Prompt prompt) {
    return new PromptAttributes(
        prompt.name(),
        prompt.fieldKey(),
        prompt.label(),
        prompt.type(),
        prompt.required(),
        prompt.placeholder(),
        prompt.initialValue(),
        prompt.order(),
        prompt.subText(),
        prompt.placeholderExpression(),
        prompt.initialValueExpression());
  }

  Prompt prompt(PromptId id) {
    return new Prompt(
        id,
        name,
        fieldKey,
        label,
        type,
        required,
        placeholder,
        placeholderExpression,
        initialValue,
        initialValueExpression,
        order,
        subText);
  }
}
