package dev.sluice.domain.token;

import dev.sluice.domain.identity.SessionKey;

/**
 * The key of a token: whoever has it is taken for the token's user. Nothing prints it.
 *
 * @param value as its owner sends it
 */
public record TokenKey(String value) {

  /** The SHA-256 of the key in hexadecimal: what it is found by. */
  public String hash() {
    return new SessionKey(value).hash();
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "TokenKey[]";
  }
}
