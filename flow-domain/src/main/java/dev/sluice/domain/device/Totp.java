package dev.sluice.domain.device;

import dev.sluice.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A clock of codes (RFC 6238, HMAC-SHA-1) and where it stands.
 *
 * @param key what makes the codes, in hexadecimal
 * @param digits how long codes are, 6 or 8
 * @param step how many seconds a code is shown
 * @param tolerance how many steps a code may be early or late
 * @param drift by how many steps the other clock was ahead when it was last seen
 * @param lastStep the step of the last code that was taken; no older one is
 */
public record Totp(Secret key, int digits, int step, int tolerance, int drift, long lastStep) {

  private static final int LONGEST_KEY = 80;
  private static final int USUAL_STEP = 30;
  private static final int MOST_TOLERANCE = 10;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public Totp {
    String hex = key.value();
    if (hex.isEmpty() || hex.length() > LONGEST_KEY || hex.length() % 2 != 0) {
      throw new IllegalArgumentException("a key has 1 to 40 bytes");
    }
    HexFormat.of().parseHex(hex);
    if (digits != 6 && digits != 8) {
      throw new IllegalArgumentException("codes have 6 or 8 digits but not " + digits);
    }
    if (step <= 0 || tolerance < 0 || tolerance > MOST_TOLERANCE) {
      throw new IllegalArgumentException("step or tolerance is out of bounds");
    }
  }

  /** A new clock with a key in hexadecimal. */
  public static Totp of(Secret key, int digits) {
    return new Totp(key, digits, USUAL_STEP, 1, 0, -1);
  }

  /** The code that is shown at a moment, by a clock that goes right. */
  public String codeAt(Instant now) {
    return code(Math.floorDiv(now.getEpochSecond(), step));
  }

  /** This clock once it has taken a code, or nothing if the code is wrong or was taken before. */
  public Optional<Totp> without(String code, Instant now) {
    byte[] typed = SPACES.matcher(code).replaceAll("").getBytes(StandardCharsets.UTF_8);
    long expected = Math.floorDiv(now.getEpochSecond(), step) + drift;
    Optional<Totp> taken = Optional.empty();
    for (int offset = -tolerance; offset <= tolerance; offset++) {
      long at = expected + offset;
      boolean equal = MessageDigest.isEqual(typed, code(at).getBytes(StandardCharsets.UTF_8));
      if (equal && at > lastStep && taken.isEmpty()) {
        taken = Optional.of(new Totp(key, digits, step, tolerance, drift + offset, at));
      }
    }
    return taken;
  }

  /** The key as apps take it. */
  public String base32() {
    return Base32.encode(bytes());
  }

  /**
   * The address that apps read from a picture.
   *
   * @param issuer who asks for codes, percent-encoded here
   * @param username whose codes they are
   */
  public String uri(String issuer, String username) {
    return "otpauth://totp/%s?secret=%s&algorithm=SHA1&digits=%d&period=%d&issuer=%s"
        .formatted(
            UriText.encode(issuer + ":" + username),
            base32(),
            digits,
            step,
            UriText.encode(issuer));
  }

  private String code(long at) {
    return OneTimePassword.at(bytes(), at, digits);
  }

  private byte[] bytes() {
    return HexFormat.of().parseHex(key.value().toLowerCase(Locale.ROOT));
  }
}
