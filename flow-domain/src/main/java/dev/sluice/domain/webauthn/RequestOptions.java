package dev.sluice.domain.webauthn;

import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a browser is asked so that an authenticator proves that it has a passkey.
 *
 * @param party whom it is for
 * @param challenge what is to be signed, in base64url
 * @param credentials which passkeys will do, in base64url; none for any that the authenticator has
 * @param userVerification how much the authenticator has to verify its user
 * @param hints which authenticators to offer first
 */
public record RequestOptions(
    RelyingParty party,
    String challenge,
    List<String> credentials,
    UserVerification userVerification,
    List<WebAuthnHint> hints) {

  public RequestOptions {
    credentials = List.copyOf(credentials);
    hints = List.copyOf(hints);
  }

  /** The options as browsers read them. */
  public Value.Fields value() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("challenge", Value.of(challenge));
    fields.put("timeout", Value.of(CreationOptions.PATIENCE_MILLIS));
    fields.put("rpId", Value.of(party.id()));
    fields.put(
        "allowCredentials",
        new Value.Items(
            credentials.stream()
                .<Value>map(id ->
                    CreationOptions.object("id", Value.of(id), "type", Value.of("public-key")))
                .toList()));
    fields.put("userVerification", Value.of(userVerification.wireName()));
    CreationOptions.putHints(fields, hints);
    return new Value.Fields(fields);
  }
}
