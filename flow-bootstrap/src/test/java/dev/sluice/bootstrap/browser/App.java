package dev.sluice.bootstrap.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, written by somebody who has read no more than RFC 6238. */
final class App {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int KEY_BYTES = 20;
  private static final int STEP = 30;

  private final byte[] key;

  /** One that was told a key, perhaps in groups. */
  App(String written) {
    BigInteger number = BigInteger.ZERO;
    for (char letter : written.replaceAll("\\s", "").toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
    }
    byte[] bytes = new byte[KEY_BYTES];
    byte[] all = number.toByteArray();
    int length = Math.min(all.length, KEY_BYTES);
    System.arraycopy(all, all.length - length, bytes, KEY_BYTES - length, length);
    key = bytes;
  }

  /** What it shows now. */
  String code() {
    return at(Instant.now());
  }

  /** What it shows next: a code that was used is none any more. */
  String nextCode() {
    return at(Instant.now().plusSeconds(STEP));
  }

  private String at(Instant moment) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      long counter = moment.getEpochSecond() / STEP;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
      int offset = hash[hash.length - 1] & 0xf;
      byte[] part = Arrays.copyOfRange(hash, offset, offset + Integer.BYTES);
      int number = ByteBuffer.wrap(part).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
