package dev.sluice.benchmark.login;

/**
 * Somebody who can log in.
 *
 * @param username their name
 * @param password their password
 */
public record Account(String username, String password) {

  /** Never the password. */
  @Override
  public String toString() {
    return "Account[" + username + "]";
  }
}
