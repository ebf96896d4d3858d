package dev.sluice.application.port;

/**
 * What the server's secret key does: everything is derived from it by purpose, and older keys stay
 * good for reading (design.md 5).
 */
public interface Keyring {

  /** Encrypts and authenticates; only {@link #open} with the same purpose reads it. */
  byte[] seal(String purpose, byte[] plain);

  /**
   * Decrypts.
   *
   * @throws IllegalArgumentException if it was not sealed for this purpose by a known key
   */
  byte[] open(String purpose, byte[] sealed);

  /** A keyed checksum in hexadecimal. */
  String mac(String purpose, byte[] data);

  /** Whether a checksum is right, by any known key, compared in constant time. */
  boolean verifies(String purpose, byte[] data, String mac);
}
