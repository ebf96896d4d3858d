package dev.sluice.application.stage;

import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.shared.Secret;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws codes and keys. */
final class RandomCodes {

  private static final int SENT_DIGITS = 6;
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz" + DIGITS;

  private final RandomGenerator random;

  RandomCodes(RandomGenerator random) {
    this.random = random;
  }

  /** A code to send. */
  SentCode toSend(Instant validUntil) {
    return new SentCode(new Secret(draw(DIGITS, SENT_DIGITS)), validUntil);
  }

  /** A code to print. */
  String toPrint(int length) {
    return draw(LETTERS, length);
  }

  /** A key in hexadecimal. */
  Secret key(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return new Secret(HexFormat.of().formatHex(drawn));
  }

  private String draw(String alphabet, int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
        .collect(Collectors.joining());
  }
}
