package dev.sluice.adapter.integration.argon2;

/** Computes Argon2id, version 19. */
public interface Argon2 {

  /**
   * The hash alone, without its parameters.
   *
   * @param length how many bytes it has
   */
  byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length);
}
