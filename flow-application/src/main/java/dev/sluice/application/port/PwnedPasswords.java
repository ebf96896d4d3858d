package dev.sluice.application.port;

/** Passwords that were stolen elsewhere and are known to everybody now. */
@FunctionalInterface
public interface PwnedPasswords {

  /**
   * How often a password is among them. It asks somebody else, who learns next to nothing of the
   * password, and waits for the answer.
   *
   * @throws InterruptedException if whoever asks has waited long enough
   * @throws IllegalStateException if there is no answer, whose message tells nothing of the
   *     password; or inside a transaction, whose connection would be held meanwhile
   */
  int count(String password) throws InterruptedException;
}
