package dev.sluice.application.stage;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions;
import dev.sluice.application.port.RichText;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.stage.kind.PromptStage.Choice;
import dev.sluice.domain.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what the fields of prompts show and hold at first (spec/stages.md 2.3). */
final class PromptFields {

  private static final String CHOICES = "__choices";

  private final Expressions expressions;
  private final RichText markup;

  PromptFields(Expressions expressions, RichText markup) {
    this.expressions = expressions;
    this.markup = markup;
  }

  /**
   * What fields are asked about.
   *
   * @param question what expressions are evaluated about
   * @param known what was typed or given before; it is never evaluated
   * @param strict whether an expression that fails is a failure, not a text
   */
  record Setting(Expressions.Question question, Value.Fields known, boolean strict) {

    Optional<Value> find(String key) {
      return Optional.ofNullable(known.fields().get(key))
          .filter(value -> !(value instanceof Value.Null));
    }
  }

  /**
   * The fields as they are asked for, in the order in which they are shown.
   *
   * @throws ExpressionFailed if the setting is strict and an expression fails
   */
  List<AskedField> ask(List<Prompt> prompts, Setting setting) {
    return prompts.stream()
        .sorted(Comparator.comparingInt(Prompt::order))
        .map(prompt -> asked(prompt, setting))
        .toList();
  }

  private AskedField asked(Prompt prompt, Setting setting) {
    List<Value> offered = choices(prompt, setting);
    List<Choice> choices = offered.stream().map(PromptFields::choice).toList();
    List<Value> values = offered.stream().map(PromptFields::valueOf).toList();
    Value initial = initial(prompt, setting, values);
    return new AskedField(prompt, shown(prompt, setting, initial, choices), initial, values);
  }

  private PromptStage.Field shown(
      Prompt prompt, Setting setting, Value initial, List<Choice> choices) {
    PromptType type = prompt.type();
    String held = type == PromptType.PASSWORD ? "" : text(initial);
    return new PromptStage.Field(
        prompt.fieldKey(),
        type == PromptType.SEPARATOR ? "" : prompt.label(),
        type,
        prompt.required(),
        type.offersChoices() ? "" : placeholder(prompt, setting),
        type.showsMarkup() ? markup.sanitized(held) : held,
        prompt.order(),
        prompt.subText().isEmpty() ? "" : markup.sanitized(prompt.subText()),
        choices.isEmpty() ? null : choices);
  }

  /** What a placeholder says; what was typed never replaces it. */
  String placeholder(Prompt prompt, Setting setting) {
    return text(evaluated(prompt.placeholder(), prompt.placeholderExpression(), setting));
  }

  private List<Value> choices(Prompt prompt, Setting setting) {
    if (!prompt.type().offersChoices()) {
      return List.of();
    }
    Value offered =
        setting
            .find(prompt.fieldKey() + CHOICES)
            .orElseGet(
                () -> evaluated(prompt.placeholder(), prompt.placeholderExpression(), setting));
    List<Value> all = offered instanceof Value.Items(var items) ? items : List.of(offered);
    return all.stream().filter(choice -> !(choice instanceof Value.Null)).toList();
  }

  private Value initial(Prompt prompt, Setting setting, List<Value> choices) {
    Value initial =
        setting
            .find(prompt.fieldKey())
            .orElseGet(
                () -> evaluated(prompt.initialValue(), prompt.initialValueExpression(), setting));
    if (!prompt.type().offersChoices()) {
      return initial;
    }
    String wanted = text(initial);
    return choices.stream()
        .filter(choice -> text(choice).equals(wanted))
        .findFirst()
        .or(() -> choices.stream().findFirst())
        .orElse(Value.of(""));
  }

  private Value evaluated(String text, boolean expression, Setting setting) {
    if (!expression || text.isBlank()) {
      return Value.of(text);
    }
    try {
      return expressions.evaluate(text, setting.question());
    } catch (ExpressionFailed failed) {
      if (setting.strict()) {
        throw failed;
      }
      return Value.of(text);
    } catch (InterruptedException stopped) {
      // only what waits can be interrupted, and nothing that waits is taken
      Thread.currentThread().interrupt();
      return Value.of(text);
    }
  }

  private static Choice choice(Value offered) {
    if (offered instanceof Value.Fields(var fields)) {
      String value = text(fields.get("value"));
      Value label = fields.get("label");
      return new Choice(value, label == null ? value : text(label));
    }
    return new Choice(text(offered), text(offered));
  }

  private static Value valueOf(Value offered) {
    return offered instanceof Value.Fields(var fields)
        ? Objects.requireNonNullElse(fields.get("value"), Value.of(""))
        : offered;
  }

  /** A value as clients see it. */
  static String text(@Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Null _ -> "";
      case Value.Scalar scalar -> scalar.text();
      case Value.Items _, Value.Fields _ -> String.valueOf(PlainData.plain(value));
    };
  }
}
