package dev.sluice.adapter.integration.expression;

/** CEL knows it, but expressions here do not. */
final class Unsupported extends RuntimeException {

  private final long expression;

  Unsupported(long expression, String message) {
    super(message, null, false, false);
    this.expression = expression;
  }

  /** The part that is not known. */
  long expression() {
    return expression;
  }
}
