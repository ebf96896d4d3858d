package dev.sluice.application.policy;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password that somebody has just chosen, wherever the run keeps it. */
final class ChosenPassword {

  /** What a policy says where there is none. */
  static final Verdict MISSING = Verdict.of(false, "Password not set in context");

  private ChosenPassword() {}

  /** What was typed into a field, else what the run knows under its name. */
  static Optional<String> find(Context context, String field) {
    return context
        .find(ContextKeys.PROMPT_DATA)
        .flatMap(typed -> text(typed.fields().get(field)))
        .or(() -> context.find(ContextKey.of(field, Object.class)).flatMap(ChosenPassword::text));
  }

  private static Optional<String> text(@Nullable Object value) {
    String text =
        switch (value) {
          case Value.Text(String typed) -> typed;
          case String tried -> tried;
          case null, default -> "";
        };
    return Optional.of(text).filter(chosen -> !chosen.isEmpty());
  }
}
