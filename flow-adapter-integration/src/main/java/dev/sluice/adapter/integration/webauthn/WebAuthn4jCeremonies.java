package dev.sluice.adapter.integration.webauthn;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.attestation.statement.androidkey.AndroidKeyAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.androidsafetynet.AndroidSafetyNetAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.apple.AppleAnonymousAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.tpm.TPMAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.u2f.FIDOU2FAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import dev.sluice.application.port.WebAuthnCeremonies;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.CreationOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * The ceremonies as webauthn4j checks them: every format of attestation has to be right in itself,
 * down to its signature, and come from whom metadata says it has to, where there is metadata.
 */
public final class WebAuthn4jCeremonies implements WebAuthnCeremonies {

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      CreationOptions.ALGORITHMS.stream()
          .map(COSEAlgorithmIdentifier::create)
          .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
          .toList();

  /** Far more than anything takes that an authenticator or a browser makes. */
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxTokenCount(10_000)
          .maxStringLength(1 << 16)
          .maxNameLength(1 << 10)
          .maxNumberLength(1 << 8)
          .build();

  private final ObjectConverter converter =
      new ObjectConverter(
          new JsonMapper(JsonFactory.builder().streamReadConstraints(BOUNDS).build()),
          new CBORMapper(CBORFactory.builder().streamReadConstraints(BOUNDS).build()));
  private final Makers makers;
  private final WebAuthnManager manager;

  /** Whatever differs from case to case comes with it. */
  public WebAuthn4jCeremonies(Makers makers) {
    this.makers = makers;
    manager =
        new WebAuthnManager(
            List.of(
                new NoneAttestationStatementVerifier(),
                new PackedAttestationStatementVerifier(),
                new FIDOU2FAttestationStatementVerifier(),
                new TPMAttestationStatementVerifier(),
                new AndroidKeyAttestationStatementVerifier(),
                new AndroidSafetyNetAttestationStatementVerifier(),
                new AppleAnonymousAttestationStatementVerifier()),
            makers,
            new DefaultSelfAttestationTrustworthinessVerifier(),
            converter);
    // counters are the caller's to judge
    manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(_ -> {});
  }

  @Override
  public Creation create(Value.Fields response, Expectation expected) {
    return attempt(() -> created(new SentResponse(response), expected), Creation.Refused::new);
  }

  @Override
  public Assertion verify(Value.Fields response, Expectation expected, Credential credential) {
    return attempt(
        () -> verified(new SentResponse(response), expected, credential), Assertion.Refused::new);
  }

  /** Strangers write the bytes that the library walks through, so that it may fail anyhow. */
  private static <T> T attempt(Supplier<T> ceremony, Function<String, T> refusal) {
    try {
      return ceremony.get();
    } catch (RuntimeException | StackOverflowError wrong) {
      // not the message: it may quote what was sent
      return refusal.apply(wrong.getClass().getSimpleName());
    }
  }

  private Creation created(SentResponse sent, Expectation expected) {
    var request =
        new RegistrationRequest(sent.bytes("attestationObject"), sent.bytes("clientDataJSON"));
    var parameters =
        new RegistrationParameters(server(expected), ALGORITHMS, expected.userVerified(), true);
    AttestationObject attested =
        Objects.requireNonNull(manager.verify(request, parameters).getAttestationObject());
    var authenticator = attested.getAuthenticatorData();
    return new Creation.Accepted(
        credential(attested, expected.party().id()),
        authenticator.getSignCount(),
        authenticator.isFlagUV());
  }

  private Credential credential(AttestationObject attested, String rpId) {
    AttestedCredentialData made =
        Objects.requireNonNull(attested.getAuthenticatorData().getAttestedCredentialData());
    Optional<AttestationCertificate> certificate =
        AttestationCertificate.find(attested.getAttestationStatement());
    return new Credential(
        SentResponse.encode(made.getCredentialId()),
        SentResponse.encode(converter.getCborMapper().writeValueAsBytes(made.getCOSEKey())),
        rpId,
        Objects.requireNonNullElse(made.getAaguid().getValue(), DeviceType.UNKNOWN),
        certificate.map(AttestationCertificate::pem).orElse(null),
        certificate.map(AttestationCertificate::fingerprint).orElse(null),
        makers.provenance(attested));
  }

  private Assertion verified(SentResponse sent, Expectation expected, Credential credential) {
    var request =
        new AuthenticationRequest(
            SentResponse.decode(credential.id()),
            sent.bytes("authenticatorData"),
            sent.bytes("clientDataJSON"),
            sent.bytes("signature"));
    var parameters =
        new AuthenticationParameters(
            server(expected), known(credential), null, expected.userVerified(), true);
    var authenticator =
        Objects.requireNonNull(manager.verify(request, parameters).getAuthenticatorData());
    return new Assertion.Accepted(authenticator.getSignCount(), authenticator.isFlagUV());
  }

  /** Of what registration told only the key is needed, and only it is kept. */
  private CredentialRecord known(Credential credential) {
    COSEKey key =
        converter
            .getCborMapper()
            .readValue(SentResponse.decode(credential.publicKey()), COSEKey.class);
    var data =
        new AttestedCredentialData(
            new AAGUID(credential.aaguid()), SentResponse.decode(credential.id()), key);
    return new CredentialRecordImpl(
        new NoneAttestationStatement(), null, null, null, 0, data, null, null, null, null);
  }

  private static ServerProperty server(Expectation expected) {
    return ServerProperty.builder()
        .origin(new Origin(expected.party().origin()))
        .rpId(expected.party().id())
        .challenge(new DefaultChallenge(SentResponse.decode(expected.challenge())))
        .build();
  }
}
