package dev.sluice.benchmark.hash;

import dev.sluice.adapter.integration.argon2.Argon2Cost;
import dev.sluice.benchmark.program.Option;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a password hash costs, by Argon2id.
 *
 * @param memoryKib memory in KiB
 * @param iterations passes over it
 * @param parallelism lanes
 */
public record HashingCost(int memoryKib, int iterations, int parallelism) {

  /** As little as there can be: what is left is the engine. */
  public static final HashingCost MINIMAL = new HashingCost(8, 1, 1);

  private static final Map<String, HashingCost> NAMED =
      Map.of("minimal", MINIMAL, "argon2id", new HashingCost(7_168, 5, 1));
  private static final Pattern SPELLED = Pattern.compile("m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9])");

  public HashingCost {
    var _ = new Argon2Cost(memoryKib, iterations, parallelism);
  }

  /** The option that says it. */
  public static Option<HashingCost> option(String standard) {
    return Option.of(
        "hashing",
        standard,
        "what a password hash costs: minimal, argon2id (m=7168,t=5,p=1), or m=...,t=...,p=...",
        HashingCost::of);
  }

  static HashingCost of(String text) {
    if (NAMED.containsKey(text)) {
      return NAMED.get(text);
    }
    Matcher spelled = SPELLED.matcher(text);
    if (!spelled.matches()) {
      throw new IllegalArgumentException("must be minimal, argon2id, or like m=7168,t=5,p=1");
    }
    return new HashingCost(number(spelled, 1), number(spelled, 2), number(spelled, 3));
  }

  /** How the environment says it to a server. */
  public Map<String, String> asEnvironment() {
    return Map.of(
        "SLUICE_HASHING_MEMORY_KIB", Integer.toString(memoryKib),
        "SLUICE_HASHING_ITERATIONS", Integer.toString(iterations),
        "SLUICE_HASHING_PARALLELISM", Integer.toString(parallelism));
  }

  @Override
  public String toString() {
    return "m=%d,t=%d,p=%d".formatted(memoryKib, iterations, parallelism);
  }

  Argon2Cost toArgon2() {
    return new Argon2Cost(memoryKib, iterations, parallelism);
  }

  private static int number(Matcher spelled, int group) {
    return Integer.parseInt(spelled.group(group));
  }
}
