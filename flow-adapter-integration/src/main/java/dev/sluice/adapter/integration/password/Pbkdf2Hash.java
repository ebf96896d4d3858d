package dev.sluice.adapter.integration.password;

import dev.sluice.adapter.integration.argon2.Argon2Cost;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** An imported hash: {@code pbkdf2_sha256$rounds$salt$hash}, whose salt is text. */
final class Pbkdf2Hash implements PasswordHash {

  private static final int MAX_ROUNDS = 10_000_000;
  private static final Pattern ENCODED =
      Pattern.compile("pbkdf2_sha256\\$([0-9]{1,8})\\$([!-#%-~]{1,128})\\$([A-Za-z0-9+/]{43}=)");

  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  private Pbkdf2Hash(int rounds, byte[] salt, byte[] hash) {
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  static @Nullable Pbkdf2Hash parse(String encoded) {
    Matcher parts = ENCODED.matcher(encoded);
    if (!parts.matches()) {
      return null;
    }
    int rounds = Integer.parseInt(parts.group(1));
    if (rounds < 1 || rounds > MAX_ROUNDS) {
      return null;
    }
    byte[] salt = parts.group(2).getBytes(StandardCharsets.US_ASCII);
    return new Pbkdf2Hash(rounds, salt, Base64.getDecoder().decode(parts.group(3)));
  }

  @Override
  public boolean matches(String password) {
    return MessageDigest.isEqual(hash, compute(password));
  }

  @Override
  public boolean costs(Argon2Cost cost) {
    return false;
  }

  private byte[] compute(String password) {
    var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, hash.length * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK has no PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }
}
