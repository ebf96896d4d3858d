package dev.sluice.adapter.integration.argon2;

/** What an operator may want hashes to be computed by. */
public enum EngineChoice {
  /** The native one where it works, else Java. */
  AUTO,
  /** The native one or nothing. */
  NATIVE,
  /** Java, even where there is a native one. */
  JAVA
}
