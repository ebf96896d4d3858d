package dev.sluice.adapter.integration.webauthn;

import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorAssertionResponse;
import com.webauthn4j.data.AuthenticatorAttestationResponse;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredential;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.test.client.ClientPlatform;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.RelyingParty;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A browser with an authenticator, both emulated by webauthn4j, on a page of example.com. */
record Emulated(ClientPlatform browser) {

  static final RelyingParty PARTY =
      new RelyingParty("example.com", "Example", "https://example.com");

  private static final long TIMEOUT = 60_000;

  Emulated {
    browser.setOrigin(new Origin(PARTY.origin()));
  }

  /** Has the authenticator make a passkey. */
  Value.Fields create(String challenge) {
    PublicKeyCredential<AuthenticatorAttestationResponse, ?> made =
        browser.create(
            new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(PARTY.id(), PARTY.name()),
                new PublicKeyCredentialUserEntity(new byte[32], "ada", "Ada Lovelace"),
                new DefaultChallenge(SentResponse.decode(challenge)),
                List.of(
                    new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256)),
                TIMEOUT,
                List.of(),
                new AuthenticatorSelectionCriteria(
                    null,
                    false,
                    ResidentKeyRequirement.DISCOURAGED,
                    UserVerificationRequirement.PREFERRED),
                AttestationConveyancePreference.DIRECT,
                null));
    AuthenticatorAttestationResponse response = Objects.requireNonNull(made.getResponse());
    return sent(
        made,
        Map.of(
            "clientDataJSON", bytes(response.getClientDataJSON()),
            "attestationObject", bytes(response.getAttestationObject())));
  }

  /** Has the authenticator show that it has a passkey. */
  Value.Fields get(String challenge, String credential) {
    var wanted =
        new PublicKeyCredentialDescriptor(
            PublicKeyCredentialType.PUBLIC_KEY, SentResponse.decode(credential), null);
    PublicKeyCredential<AuthenticatorAssertionResponse, ?> shown =
        browser.get(
            new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(SentResponse.decode(challenge)),
                TIMEOUT,
                PARTY.id(),
                List.of(wanted),
                UserVerificationRequirement.PREFERRED,
                null));
    AuthenticatorAssertionResponse response = Objects.requireNonNull(shown.getResponse());
    return sent(
        shown,
        Map.of(
            "clientDataJSON", bytes(response.getClientDataJSON()),
            "authenticatorData", bytes(response.getAuthenticatorData()),
            "signature", bytes(response.getSignature())));
  }

  private static Value.Fields sent(PublicKeyCredential<?, ?> credential, Map<String, Value> parts) {
    return new Value.Fields(
        Map.of(
            "type", Value.of("public-key"),
            "rawId", Value.of(Objects.requireNonNull(credential.getId())),
            "response", new Value.Fields(parts)));
  }

  private static Value bytes(byte[] bytes) {
    return Value.of(SentResponse.encode(bytes));
  }
}
