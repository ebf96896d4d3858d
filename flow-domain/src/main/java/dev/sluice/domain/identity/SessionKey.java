package dev.sluice.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key that opens a session. Only its hash is stored, and nothing prints it.
 *
 * @param value as in the cookie
 */
public record SessionKey(String value) {

  /** The SHA-256 of the key in hexadecimal: what is stored. */
  public String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "SessionKey[]";
  }
}
