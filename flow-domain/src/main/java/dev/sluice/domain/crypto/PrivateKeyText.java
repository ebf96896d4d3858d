package dev.sluice.domain.crypto;

import dev.sluice.domain.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A private key. Never prints itself.
 *
 * @param pem as it was sent, character by character
 * @param keyId names the key to those who use it; stays while the text does, also where an older
 *     release computed it otherwise
 */
public record PrivateKeyText(String pem, String keyId) {

  private static final TextRule RULE = new TextRule(50_000);

  /** A new key, with the identifier that its text has. */
  public static PrivateKeyText of(String pem) {
    return new PrivateKeyText(pem, keyId(pem));
  }

  /** What is wrong with a text that was sent in a field, before anybody tries to read it. */
  public static List<Problem> problems(String field, String text) {
    return RULE.problems(field, text);
  }

  private static String keyId(String pem) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-512").digest(pem.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JDK has no SHA-512", e);
    }
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "PrivateKeyText[" + keyId + "]";
  }
}
