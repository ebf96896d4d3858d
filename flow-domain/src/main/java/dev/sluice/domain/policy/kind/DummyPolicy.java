package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;

/**
 * Decides the same each time, after a while; for trying things out (spec/policies.md 3.1).
 *
 * @param result what it decides
 * @param waitMin the shortest wait in whole seconds, at least 0
 * @param waitMax the wait in whole seconds that is never reached, greater than {@code waitMin}
 */
@Kind(value = "dummy", blocking = true)
public record DummyPolicy(boolean result, int waitMin, int waitMax) implements PolicyConfig {

  public DummyPolicy {
    if (waitMin < 0 || waitMin >= waitMax) {
      throw new IllegalArgumentException(
          "wait_max must be greater than wait_min, and that at least 0, but they are %d and %d"
              .formatted(waitMax, waitMin));
    }
  }

  /** A dummy that does not wait. */
  public static DummyPolicy saying(boolean result) {
    return new DummyPolicy(result, 0, 1);
  }
}
