package dev.sluice.adapter.integration.argon2;

/**
 * What an Argon2id hash costs.
 *
 * @param memoryKib memory in KiB, held while the hash runs
 * @param iterations passes over that memory
 * @param parallelism lanes, computed one after the other
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {

  /** The least that OWASP recommends: some 25 ms of one core. */
  public static final Argon2Cost DEFAULT = new Argon2Cost(19_456, 2, 1);

  private static final int MAX_MEMORY_KIB = 262_144;
  private static final int MAX_ITERATIONS = 16;
  private static final int MAX_PARALLELISM = 8;
  private static final int MIN_MEMORY_KIB_PER_LANE = 8;

  /** Refuses what RFC 9106 forbids, and what would let one login occupy a core for long. */
  public Argon2Cost {
    check("parallelism", parallelism, 1, MAX_PARALLELISM);
    check("iterations", iterations, 1, MAX_ITERATIONS);
    check("memoryKib", memoryKib, MIN_MEMORY_KIB_PER_LANE * parallelism, MAX_MEMORY_KIB);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must lie within %d and %d but is %d".formatted(name, least, most, value));
    }
  }
}
