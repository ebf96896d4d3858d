package dev.sluice.domain.device;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The codes of RFC 4226. The few lines are ours: libraries make codes just as shortly, and what is
 * worth a library, drift and single use, none of them keeps.
 */
final class OneTimePassword {

  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;
  private static final int LAST_NIBBLE = 0x0f;

  private OneTimePassword() {}

  /** The code of a counter, with leading zeros. */
  static String at(byte[] key, long counter, int digits) {
    byte[] mac = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
    int offset = mac[mac.length - 1] & LAST_NIBBLE;
    int truncated = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
    int modulus = (int) Math.pow(10, digits);
    String text = Integer.toString(truncated % modulus);
    return "0".repeat(digits - text.length()) + text;
  }

  /** HMAC-SHA-1 of RFC 2104, from what is in {@code java.security}. */
  static byte[] hmac(byte[] key, byte[] data) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? sha1(key) : key, BLOCK);
    return sha1(masked(block, OUTER), sha1(masked(block, INNER), data));
  }

  private static byte[] masked(byte[] block, byte mask) {
    byte[] masked = block.clone();
    for (int i = 0; i < masked.length; i++) {
      masked[i] ^= mask;
    }
    return masked;
  }

  private static byte[] sha1(byte[]... parts) {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      for (byte[] part : parts) {
        sha1.update(part);
      }
      return sha1.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-1", impossible);
    }
  }
}
