package dev.sluice.application.shape;

/** A value that does not fit its field. */
final class Misfit extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;

  Misfit(String code, String message) {
    super(message, null, false, false);
    this.code = code;
    this.message = message;
  }

  static Misfit invalid(String message) {
    return new Misfit("invalid", message);
  }

  String code() {
    return code;
  }

  String message() {
    return message;
  }
}
