package dev.sluice.adapter.integration.argon2;

/**
 * What computes the hashes of this process.
 *
 * @param kind of which kind it is
 * @param description what it is, and why it is not the other kind
 * @param argon2 it
 */
public record Argon2Engine(Kind kind, String description, Argon2 argon2) {

  /** The two kinds. */
  public enum Kind {
    NATIVE,
    JAVA
  }

  static Argon2Engine java(String reason) {
    return new Argon2Engine(Kind.JAVA, "Bouncy Castle, " + reason, new JavaArgon2());
  }
}
