package dev.sluice.domain.webauthn;

import dev.sluice.domain.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is asked so that an authenticator makes a passkey.
 *
 * @param party whom it is for
 * @param account whose it is to be
 * @param challenge what is to be signed, in base64url
 * @param selection which authenticators will do
 */
public record CreationOptions(
    RelyingParty party, Account account, String challenge, Selection selection) {

  /** Signatures that we understand, by their numbers in COSE, the best first. */
  public static final List<Long> ALGORITHMS =
      List.of(-7L, -8L, -36L, -37L, -38L, -39L, -257L, -258L, -259L);

  static final long PATIENCE_MILLIS = 60_000;

  /**
   * Whose a passkey is to be, as authenticators show and keep it.
   *
   * @param handle tells accounts apart and is nobody's name
   * @param name the login name
   * @param displayName the name in full
   */
  public record Account(String handle, String name, String displayName) {}

  /**
   * Which authenticators will do.
   *
   * @param residentKey how much they have to know the account by themselves
   * @param userVerification how much they have to verify their user
   * @param attachment where they are, or null for anywhere
   * @param hints which ones to offer first
   */
  public record Selection(
      UserVerification residentKey,
      UserVerification userVerification,
      @Nullable AuthenticatorAttachment attachment,
      List<WebAuthnHint> hints) {

    public Selection {
      hints = List.copyOf(hints);
    }

    private Value value() {
      var fields = new LinkedHashMap<String, Value>();
      if (attachment != null) {
        fields.put("authenticatorAttachment", Value.of(attachment.wireName()));
      }
      fields.put("residentKey", Value.of(residentKey.wireName()));
      fields.put("requireResidentKey", Value.of(residentKey == UserVerification.REQUIRED));
      fields.put("userVerification", Value.of(userVerification.wireName()));
      return new Value.Fields(fields);
    }
  }

  /** The options as browsers read them. */
  public Value.Fields value() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("rp", object("name", Value.of(party.name()), "id", Value.of(party.id())));
    fields.put("user", user());
    fields.put("challenge", Value.of(challenge));
    fields.put("pubKeyCredParams", algorithms());
    fields.put("timeout", Value.of(PATIENCE_MILLIS));
    fields.put("excludeCredentials", new Value.Items(List.of()));
    fields.put("authenticatorSelection", selection.value());
    fields.put("attestation", Value.of("direct"));
    putHints(fields, selection.hints());
    return new Value.Fields(fields);
  }

  static void putHints(Map<String, Value> fields, List<WebAuthnHint> hints) {
    if (!hints.isEmpty()) {
      fields.put(
          "hints",
          new Value.Items(hints.stream().<Value>map(hint -> Value.of(hint.wireName())).toList()));
    }
  }

  static Value.Fields object(String first, Value one, String second, Value other) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(first, one);
    fields.put(second, other);
    return new Value.Fields(fields);
  }

  private Value user() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(
        "id",
        Value.of(
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(account.handle().getBytes(StandardCharsets.UTF_8))));
    fields.put("name", Value.of(account.name()));
    fields.put("displayName", Value.of(account.displayName()));
    return new Value.Fields(fields);
  }

  private static Value algorithms() {
    return new Value.Items(
        ALGORITHMS.stream()
            .<Value>map(number -> object("type", Value.of("public-key"), "alg", Value.of(number)))
            .toList());
  }
}
