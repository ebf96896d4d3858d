package dev.sluice.bootstrap.training;

/** Somebody who can log in. */
public record Account(String username, String password) {

  /** Without the password. */
  @Override
  public String toString() {
    return username;
  }
}
