package dev.sluice.adapter.integration.webauthn;

import dev.sluice.domain.value.Value;
import java.util.Base64;

/**
 * What a browser sent, as {@code PublicKeyCredential.toJSON()} writes it.
 *
 * @param credential all of it
 */
record SentResponse(Value.Fields credential) {

  /** More than any attestation with its certificates takes, and all else of a response. */
  private static final int LONGEST = 1 << 16;

  /**
   * The bytes of a part of the response.
   *
   * @throws IllegalArgumentException if there are none, or too many
   */
  byte[] bytes(String name) {
    if (credential.fields().get("response") instanceof Value.Fields response
        && response.fields().get(name) instanceof Value.Text(String text)) {
      return decode(text);
    }
    throw new IllegalArgumentException("there is no " + name);
  }

  /**
   * The bytes of a text in base64url, with padding or without.
   *
   * @throws IllegalArgumentException if it is none, or too long
   */
  static byte[] decode(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a part is too long");
    }
    return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
  }

  /** Bytes as they are kept. */
  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
