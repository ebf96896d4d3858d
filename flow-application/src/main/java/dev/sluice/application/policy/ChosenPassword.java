package dev.sluice.application.policy;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.policy.Verdict;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password that somebody has just chosen, wherever the run keeps it. */
final class ChosenPassword {

  /** What a policy says where there is none. */
  static final Verdict MISSING = Verdict.of(false, "Password not set in context");

  private static final ContextKey<Object> PROMPT_DATA = ContextKey.of("prompt_data", Object.class);

  private ChosenPassword() {}

  /** What was typed into a field, else what the run knows under its name. */
  static Optional<String> find(Context context, String field) {
    return context
        .find(PROMPT_DATA)
        .flatMap(typed -> typed instanceof Map<?, ?> data ? text(data.get(field)) : text(null))
        .or(() -> context.find(ContextKey.of(field, Object.class)).flatMap(ChosenPassword::text));
  }

  private static Optional<String> text(@Nullable Object value) {
    return value instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
  }
}
