package dev.sluice.domain.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A phone number, or what is left of one that is only to be recognized.
 *
 * @param text the number, or {@code hash:} and its SHA-256 in hexadecimal
 */
public record PhoneNumber(String text) {

  private static final String HASH = "hash:";

  /** Whether only its checksum is known. */
  public boolean isHashed() {
    return text.startsWith(HASH);
  }

  /** Its checksum, which the number and its checksum share. */
  public PhoneNumber hashed() {
    return isHashed() ? this : new PhoneNumber(HASH + sha256(text));
  }

  private static String sha256(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Enough to tell numbers apart, but no number. */
  @Override
  public String toString() {
    return hashed().text;
  }
}
