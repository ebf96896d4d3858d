package dev.sluice.benchmark.login;

/** A login did not come to its end; the message is the kind of failure, to count by. */
public final class LoginFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LoginFailed(String kind) {
    super(kind, null, false, false);
  }
}
