package dev.sluice.application.port;

/** Where the random password of the first administrator is left for the operator to find. */
@FunctionalInterface
public interface InitialPassword {

  /** Leaves it where only the operator can read it; before anything is committed. */
  void leave(String username, String password);
}
