package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.test.EmulatorUtil;
import com.webauthn4j.test.authenticator.webauthn.PackedAuthenticator;
import com.webauthn4j.test.client.ClientPlatform;
import dev.sluice.application.port.WebAuthnCeremonies.Assertion;
import dev.sluice.application.port.WebAuthnCeremonies.Creation;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.value.Value;
import org.junit.jupiter.api.Test;

class DecoyTest {

  private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODw";
  private static final Expectation EXPECTED = new Expectation(Emulated.PARTY, CHALLENGE, false);

  private final WebAuthn4jCeremonies ceremonies = new WebAuthn4jCeremonies(Makers.unknown());

  @Test
  void isLookedAtDownToTheSignature() {
    ClientPlatform browser = EmulatorUtil.createClientPlatform(new PackedAuthenticator());
    browser.setOrigin(new Origin(Emulated.PARTY.origin()));
    var emulated = new Emulated(browser);
    Creation made = ceremonies.create(emulated.create(CHALLENGE), EXPECTED);
    assertThat(made).isInstanceOf(Creation.Accepted.class);
    String id = ((Creation.Accepted) made).credential().id();
    Value.Fields shown = emulated.get(CHALLENGE, id);

    Assertion judged = ceremonies.verify(shown, EXPECTED, Credential.decoy(id));

    assertThat(judged).isEqualTo(new Assertion.Refused("BadSignatureException"));
  }
}
