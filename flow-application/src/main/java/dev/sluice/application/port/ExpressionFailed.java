package dev.sluice.application.port;

/**
 * An expression could not be evaluated; the message says why, in words for administrators. Nothing
 * else is ever thrown by one.
 */
public final class ExpressionFailed extends RuntimeException {

  private final Reason reason;
  private final boolean located;

  /** What went wrong. */
  public enum Reason {
    /** What it says cannot be done with what it was given: a wrong type, an unknown key. */
    MISTAKE,
    /** It takes more of something than an expression may. */
    LIMIT,
    /** What it asks for did not answer. */
    UNAVAILABLE
  }

  /**
   * @param message why, without a position
   */
  public ExpressionFailed(Reason reason, String message) {
    this(reason, message, false);
  }

  private ExpressionFailed(Reason reason, String message, boolean located) {
    super(message, null, false, false);
    this.reason = reason;
    this.located = located;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  /** Whether a logical operator may go on with its other side. */
  public boolean isAbsorbed() {
    return reason == Reason.MISTAKE;
  }

  /** The same, with the position of the innermost part that failed. */
  public ExpressionFailed at(int line, int column) {
    return located
        ? this
        : new ExpressionFailed(
            reason, "%s (line %d, column %d)".formatted(getMessage(), line, column), true);
  }
}
