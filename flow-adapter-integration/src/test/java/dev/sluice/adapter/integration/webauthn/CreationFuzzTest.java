package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.domain.value.Value;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent for an attestation, it is taken or refused. */
class CreationFuzzTest {

  private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODw";
  private static final Expectation EXPECTED = new Expectation(Emulated.PARTY, CHALLENGE, false);
  private static final Value.Fields MADE = Format.PACKED.emulated().create(CHALLENGE);
  private static final WebAuthn4jCeremonies CEREMONIES = new WebAuthn4jCeremonies(Makers.unknown());

  /** One of each format. */
  static Stream<byte[]> seeds() {
    return Stream.of(Format.values())
        .map(format ->
            new SentResponse(format.emulated().create(CHALLENGE)).bytes("attestationObject"));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "45s")
  void answers(byte[] attestation) {
    Value sent = Value.of(SentResponse.encode(attestation));
    Value.Fields response = Tampered.with(MADE, "attestationObject", _ -> sent);

    assertThat(CEREMONIES.create(response, EXPECTED)).isNotNull();
  }
}
