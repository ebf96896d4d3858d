package dev.sluice.domain.prompt;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.id.PromptId;

/**
 * One field of prompts.
 *
 * @param id identifies it
 * @param name unique among all fields, for administrators
 * @param fieldKey what its value is called
 * @param label what visitors read beside it
 * @param type what it takes
 * @param required whether it has to be filled in
 * @param placeholder what it shows while it is empty, or the choices that it offers
 * @param placeholderExpression whether the placeholder is to be evaluated
 * @param initialValue what it holds at first
 * @param initialValueExpression whether the initial value is to be evaluated
 * @param order where it stands among others
 * @param subText HTML that explains it, may be blank
 */
public record Prompt(
    PromptId id,
    String name,
    String fieldKey,
    String label,
    PromptType type,
    boolean required,
    String placeholder,
    boolean placeholderExpression,
    String initialValue,
    boolean initialValueExpression,
    int order,
    String subText) {

  public Prompt {
    placeholder = requireNonNullElse(placeholder, "");
    initialValue = requireNonNullElse(initialValue, "");
    subText = requireNonNullElse(subText, "");
    if (name.isBlank() || fieldKey.isBlank()) {
      throw new IllegalArgumentException("a field of prompts needs a name and a key");
    }
  }

  /** A required field written in code, identified by its key, which is its label too. */
  public static Prompt named(String fieldKey, PromptType type) {
    return new Prompt(
        PromptId.named(fieldKey),
        fieldKey,
        fieldKey,
        fieldKey,
        type,
        true,
        "",
        false,
        "",
        false,
        0,
        "");
  }

  /** This field, which may stay empty. */
  public Prompt optional() {
    return new Prompt(
        id,
        name,
        fieldKey,
        label,
        type,
        false,
        placeholder,
        placeholderExpression,
        initialValue,
        initialValueExpression,
        order,
        subText);
  }

  /** This field with another placeholder, which is evaluated or not. */
  public Prompt placeholder(String text, boolean expression) {
    return new Prompt(
        id,
        name,
        fieldKey,
        label,
        type,
        required,
        text,
        expression,
        initialValue,
        initialValueExpression,
        order,
        subText);
  }

  /** This field with another initial value, which is evaluated or not. */
  public Prompt initially(String text, boolean expression) {
    return new Prompt(
        id,
        name,
        fieldKey,
        label,
        type,
        required,
        placeholder,
        placeholderExpression,
        text,
        expression,
        order,
        subText);
  }

  /** This field at another place. */
  public Prompt at(int place) {
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
        place,
        subText);
  }
}
