package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;

/**
 * Decides the same each time, after a while; for trying things out (spec/policies.md 3.1).
 *
 * @param result what it decides, default no
 * @param waitMin the shortest wait in whole seconds, at least 0, default 5
 * @param waitMax the wait in whole seconds that is never reached, greater than {@code waitMin},
 *     default 30
 */
@Kind(
    value = "dummy",
    description = "Decides the same each time, after a while, for trying things out.",
    blocking = true)
public record DummyPolicy(Boolean result, Integer waitMin, Integer waitMax)
    implements PolicyConfig {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 30;

  public DummyPolicy {
    result = result != null && result;
    waitMin = waitMin == null ? SHORTEST : waitMin;
    waitMax = waitMax == null ? LONGEST : waitMax;
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
