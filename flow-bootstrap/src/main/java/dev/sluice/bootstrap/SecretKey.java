package dev.sluice.bootstrap;

import java.util.function.Supplier;

/**
 * From what every key derives.
 *
 * @param text as configured or generated
 */
record SecretKey(String text) {

  /**
   * The configured key, else a generated one. A generated key belongs to the database beside it:
   * with any other database it would differ from node to node.
   */
  static SecretKey of(SluiceProperties properties, Supplier<String> generated) {
    String configured = properties.secretKey();
    if (configured != null) {
      return new SecretKey(configured);
    }
    if (!properties.database().isEmbedded()) {
      throw new ConfigurationRefused(
          "sluice.database.url is set, but sluice.secret-key is not: every node of a database has"
              + " to have the same one.",
          "Set SLUICE_SECRET_KEY to at least 32 random characters, such as those of 'openssl rand"
              + " -base64 48', and keep it.");
    }
    return new SecretKey(generated.get());
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "SecretKey[]";
  }
}
