package dev.sluice.benchmark.login;

/**
 * Somebody who can log in, and under another name enrol.
 *
 * @param username their name
 * @param password their password
 * @param newName the name that they choose where a flow asks for one; nobody has it yet
 */
public record Account(String username, String password, String newName) {

  /** Never the password. */
  @Override
  public String toString() {
    return "Account[" + username + "]";
  }
}
