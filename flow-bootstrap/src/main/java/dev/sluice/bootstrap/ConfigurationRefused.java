package dev.sluice.bootstrap;

import java.util.Locale;
import java.util.function.Supplier;

/** The server does not start with this configuration. */
final class ConfigurationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  ConfigurationRefused(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** Names the value: not for secrets. */
  static ConfigurationRefused value(String key, Object value, String rule) {
    return new ConfigurationRefused(
        "%s is '%s', but %s.".formatted(key, value, rule), changing(key));
  }

  /** For secrets. */
  static ConfigurationRefused secret(String key, String rule) {
    return new ConfigurationRefused("%s %s.".formatted(key, rule), changing(key));
  }

  /** What can be made of the values under a key. */
  static <T> T unlessGood(String key, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new ConfigurationRefused(key + ": " + e.getMessage(), changing(key));
    }
  }

  static String variable(String key) {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** What the operator can do about it. */
  String remedy() {
    return remedy;
  }

  private static String changing(String key) {
    return "Change %s in application.yaml, or %s in the environment.".formatted(key, variable(key));
  }
}
