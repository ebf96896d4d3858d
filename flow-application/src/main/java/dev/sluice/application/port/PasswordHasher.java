package dev.sluice.application.port;

/**
 * Hashes passwords, in a bounded pool.
 *
 * <p>Every method throws {@link dev.sluice.domain.shared.FlowFault.Unavailable} when the pool is
 * full for too long, and {@link IllegalStateException} inside a transaction.
 */
public interface PasswordHasher {

  /** The hash of a password by the current parameters. */
  String hash(String password);

  /** Takes the time that a hash takes now, without the work and without a place in the pool. */
  void waitAsLong();

  /**
   * Compares a password with a hash.
   *
   * @return what they say; {@link Match#UNKNOWN_HASH} costs nothing
   */
  Match verify(String password, String hash);

  /** Whether a text is a hash that {@link #verify} can compare with; costs nothing. */
  boolean understands(String hash);

  /** What comparing gave. */
  enum Match {
    /** Right. */
    RIGHT,
    /** Right, and the hash was not made by the current parameters: make a new one. */
    RIGHT_BUT_OUTDATED,
    /** Wrong. */
    WRONG,
    /** Wrong, and it did not cost what the current parameters cost. */
    WRONG_AND_OUTDATED,
    /** Not a hash that anything understands. */
    UNKNOWN_HASH
  }
}
