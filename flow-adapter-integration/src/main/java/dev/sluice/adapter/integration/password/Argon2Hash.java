package dev.sluice.adapter.integration.password;

import dev.sluice.adapter.integration.argon2.Argon2;
import dev.sluice.adapter.integration.argon2.Argon2Cost;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Argon2id hash, version 19, in the spelling {@code argon2$argon2id$v=19$m=,t=,p=$salt$hash}.
 */
final class Argon2Hash implements PasswordHash {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern ENCODED =
      Pattern.compile(
          "argon2\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9])"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private final Argon2 argon2;
  private final Argon2Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  private Argon2Hash(Argon2 argon2, Argon2Cost cost, byte[] salt, byte[] hash) {
    this.argon2 = argon2;
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  static Argon2Hash of(Argon2 argon2, String password, Argon2Cost cost, SecureRandom random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = wiping(password, bytes -> argon2.hash(bytes, salt, cost, HASH_BYTES));
    return new Argon2Hash(argon2, cost, salt, hash);
  }

  static @Nullable Argon2Hash parse(Argon2 argon2, String encoded) {
    Matcher parts = ENCODED.matcher(encoded);
    if (!parts.matches()) {
      return null;
    }
    var cost = new Argon2Cost(number(parts, 1), number(parts, 2), number(parts, 3));
    return new Argon2Hash(argon2, cost, bytes(parts, 4), bytes(parts, 5));
  }

  @Override
  public boolean matches(String password) {
    return MessageDigest.isEqual(
        hash, wiping(password, bytes -> argon2.hash(bytes, salt, cost, hash.length)));
  }

  @Override
  public boolean costs(Argon2Cost other) {
    return cost.equals(other);
  }

  String encoded() {
    var base64 = Base64.getEncoder().withoutPadding();
    return "argon2$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memoryKib(),
            cost.iterations(),
            cost.parallelism(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  /** Leaves no copy of the password behind but the text that it came in, which nobody can wipe. */
  private static byte[] wiping(String password, UnaryOperator<byte[]> hashing) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    try {
      return hashing.apply(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static byte[] bytes(Matcher parts, int group) {
    return Base64.getDecoder().decode(parts.group(group));
  }
}
