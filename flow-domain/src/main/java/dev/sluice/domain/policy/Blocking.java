package dev.sluice.domain.policy;

import dev.sluice.domain.shared.Kind;
import java.util.Optional;

/** Which kinds of policy declare that they may wait; looked up once for each. */
final class Blocking {

  private static final ClassValue<Boolean> DECLARED =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return Optional.ofNullable(type.getAnnotation(Kind.class))
              .map(Kind::blocking)
              .orElse(false);
        }
      };

  private Blocking() {}

  static boolean isDeclaredBy(Class<?> config) {
    return DECLARED.get(config);
  }
}
