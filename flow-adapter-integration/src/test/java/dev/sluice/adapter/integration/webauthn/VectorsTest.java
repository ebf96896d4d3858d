package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.WebAuthnCeremonies.Assertion;
import dev.sluice.application.port.WebAuthnCeremonies.Creation;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.RelyingParty;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the specification, among them the format that nobody emulates. */
class VectorsTest {

  private static final RelyingParty PARTY =
      new RelyingParty("example.org", "Example", "https://example.org");

  private final WebAuthn4jCeremonies ceremonies = new WebAuthn4jCeremonies(Makers.unknown());
  private final Properties vectors = new Properties();

  VectorsTest() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(VectorsTest.class.getResourceAsStream("vectors.properties"))) {
      vectors.load(in);
    }
  }

  private String bytes(String name) {
    return SentResponse.encode(HexFormat.of().parseHex(vectors.getProperty(name)));
  }

  private Value.Fields sent(String ceremony, String... parts) {
    var response = new LinkedHashMap<String, Value>();
    for (String part : parts) {
      response.put(part, Value.of(bytes(ceremony + "." + part)));
    }
    var all = new LinkedHashMap<String, Value>();
    all.put("response", new Value.Fields(response));
    return new Value.Fields(all);
  }

  private Expectation expected(String ceremony) {
    return new Expectation(PARTY, bytes(ceremony + ".challenge"), false);
  }

  private Credential created(String format) {
    String ceremony = format + ".create";
    Creation creation =
        ceremonies.create(
            sent(ceremony, "clientDataJSON", "attestationObject"), expected(ceremony));
    assertThat(creation).isInstanceOf(Creation.Accepted.class);
    return ((Creation.Accepted) creation).credential();
  }

  @ParameterizedTest
  @CsvSource({"none, false", "apple, false", "packed-self, false", "packed, true"})
  void holds(String format, boolean verified) {
    Credential credential = created(format);
    String ceremony = format + ".get";

    Assertion assertion =
        ceremonies.verify(
            sent(ceremony, "clientDataJSON", "authenticatorData", "signature"),
            expected(ceremony),
            credential);

    assertThat(credential.id()).isEqualTo(bytes(format + ".credential"));
    assertThat(assertion).isEqualTo(new Assertion.Accepted(0, verified));
  }
}
