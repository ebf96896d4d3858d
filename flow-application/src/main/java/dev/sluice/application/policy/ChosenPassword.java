package dev.sluice.application.policy;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.value.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password that somebody has just chosen, wherever the run keeps it. */
final class ChosenPassword {

  /** What a policy says where there is none. */
  static final Verdict MISSING = Verdict.of(false, "Password not set in context");

  private static final ContextKey<Object> PROMPT_DATA = ContextKey.of("prompt_data", Object.class);

  private ChosenPassword() {}

  /**
   * What was typed into a field, else what the run knows under its name; a prompt keeps it as
   * Java's own types, an expression as values.
   */
  static Optional<String> find(Context context, String field) {
    return context
        .find(PROMPT_DATA)
        .flatMap(typed -> text(typed(typed, field)))
        .or(() -> context.find(ContextKey.of(field, Object.class)).flatMap(ChosenPassword::text));
  }

  private static @Nullable Object typed(Object data, String field) {
    return switch (data) {
      case Map<?, ?> map -> map.get(field);
      case Value.Fields(var fields) -> fields.get(field);
      default -> null;
    };
  }

  private static Optional<String> text(@Nullable Object value) {
    String text =
        switch (value) {
          case String plain -> plain;
          case Value.Text(String plain) -> plain;
          case null, default -> "";
        };
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
