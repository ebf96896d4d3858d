package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.sluice.application.port.WebAuthnCeremonies.Assertion;
import dev.sluice.application.port.WebAuthnCeremonies.Creation;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent for a signature, it is refused: the key that signs is not there. */
class AssertionFuzzTest {

  private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODw";
  private static final Expectation EXPECTED = new Expectation(Emulated.PARTY, CHALLENGE, false);
  private static final WebAuthn4jCeremonies CEREMONIES = new WebAuthn4jCeremonies(Makers.unknown());
  private static final Credential CREDENTIAL = registered(Format.PACKED.emulated());

  private static Credential registered(Emulated some) {
    return ((Creation.Accepted) CEREMONIES.create(some.create(CHALLENGE), EXPECTED)).credential();
  }

  /** Right but for the key. */
  static Stream<Arguments> seeds() {
    Emulated other = Format.PACKED.emulated();
    var sent = new SentResponse(other.get(CHALLENGE, registered(other).id()));
    return Stream.of(
        Arguments.of(
            sent.bytes("authenticatorData"),
            new String(sent.bytes("clientDataJSON"), StandardCharsets.UTF_8),
            sent.bytes("signature")));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "45s")
  void refuses(byte @NotNull [] data, @NotNull String client, byte @NotNull [] signature) {
    var parts =
        new Value.Fields(
            Map.of(
                "authenticatorData",
                part(data),
                "clientDataJSON",
                part(client.getBytes(StandardCharsets.UTF_8)),
                "signature",
                part(signature)));
    var sent = new Value.Fields(Map.of("response", parts));

    assertThat(CEREMONIES.verify(sent, EXPECTED, CREDENTIAL)).isInstanceOf(Assertion.Refused.class);
  }

  private static Value part(byte[] bytes) {
    return Value.of(SentResponse.encode(bytes));
  }
}
