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
import dev.sluice.domain.webauthn.CredentialName;
import dev.sluice.domain.webauthn.RelyingParty;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAuthn4jCeremoniesTest {

  private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODw";
  private static final String OTHER_CHALLENGE = "AAECAwQFBgcICQoLDA0ODg";
  private static final Expectation EXPECTED = expecting(CHALLENGE, false);

  private final WebAuthn4jCeremonies ceremonies = new WebAuthn4jCeremonies();
  private final Emulated emulated =
      new Emulated(EmulatorUtil.createClientPlatform(new PackedAuthenticator()));

  private static Expectation expecting(String challenge, boolean userVerified) {
    return new Expectation(Emulated.PARTY, challenge, userVerified);
  }

  static Stream<ClientPlatform> formats() {
    return Stream.of(
        EmulatorUtil.createClientPlatform(EmulatorUtil.NONE_ATTESTATION_AUTHENTICATOR),
        EmulatorUtil.createClientPlatform(EmulatorUtil.PACKED_AUTHENTICATOR),
        EmulatorUtil.createClientPlatform(EmulatorUtil.TPM_AUTHENTICATOR),
        EmulatorUtil.createClientPlatform(EmulatorUtil.ANDROID_KEY_AUTHENTICATOR),
        EmulatorUtil.createClientPlatform(EmulatorUtil.ANDROID_SAFETY_NET_AUTHENTICATOR),
        EmulatorUtil.createClientPlatform(EmulatorUtil.FIDO_U2F_AUTHENTICATOR));
  }

  private Creation.Accepted accepted(Value.Fields response) {
    Creation creation = ceremonies.create(response, EXPECTED);
    assertThat(creation).isInstanceOf(Creation.Accepted.class);
    return (Creation.Accepted) creation;
  }

  private Credential registered() {
    return accepted(emulated.create(CHALLENGE)).credential();
  }

  private Assertion shown(Credential credential, Expectation expected) {
    return ceremonies.verify(emulated.get(CHALLENGE, credential.id()), expected, credential);
  }

  /** A response with one of its parts changed. */
  private static Value.Fields with(
      Value.Fields response, String part, UnaryOperator<Value> change) {
    var inner = new HashMap<>(((Value.Fields) at(response, "response")).fields());
    inner.put(part, change.apply(Objects.requireNonNull(inner.get(part), part)));
    return withResponse(response, new Value.Fields(inner));
  }

  private static Value.Fields withResponse(Value.Fields response, Value inner) {
    var outer = new HashMap<>(response.fields());
    outer.put("response", inner);
    return new Value.Fields(outer);
  }

  private static Value at(Value.Fields fields, String name) {
    return Objects.requireNonNull(fields.fields().get(name), name);
  }

  private static UnaryOperator<Value> bytes(UnaryOperator<byte[]> change) {
    return value ->
        Value.of(
            SentResponse.encode(change.apply(SentResponse.decode(((Value.Text) value).text()))));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void takesEveryFormatOfAttestation(ClientPlatform browser) {
    var some = new Emulated(browser);

    Value.Fields made = some.create(CHALLENGE);
    Credential credential = accepted(made).credential();
    Assertion shown = ceremonies.verify(some.get(CHALLENGE, credential.id()), EXPECTED, credential);

    assertThat(CredentialName.find(made)).contains(credential.id());
    assertThat(credential.rpId()).isEqualTo("example.com");
    assertThat(shown).isInstanceOf(Assertion.Accepted.class);
  }

  @Test
  void keepsTheCertificateOfTheMaker() {
    Credential credential = registered();

    assertThat(credential.certificate())
        .startsWith("-----BEGIN CERTIFICATE-----\n")
        .endsWith("\n-----END CERTIFICATE-----\n");
    assertThat(credential.fingerprint()).matches("(?:[0-9a-f]{2}:){31}[0-9a-f]{2}");
  }

  @Test
  void readsCountersAndLeavesThemToTheCaller() {
    var copied = new PackedAuthenticator();
    copied.setCountUpEnabled(false);
    var some = new Emulated(EmulatorUtil.createClientPlatform(copied));
    Credential credential = accepted(some.create(CHALLENGE)).credential();

    Assertion first = ceremonies.verify(some.get(CHALLENGE, credential.id()), EXPECTED, credential);
    Assertion again = ceremonies.verify(some.get(CHALLENGE, credential.id()), EXPECTED, credential);

    assertThat(first).isInstanceOf(Assertion.Accepted.class).isEqualTo(again);
  }

  @Test
  void countsWithTheAuthenticator() {
    Credential credential = registered();

    long first = ((Assertion.Accepted) shown(credential, EXPECTED)).signCount();
    long second = ((Assertion.Accepted) shown(credential, EXPECTED)).signCount();

    assertThat(second).isGreaterThan(first);
  }

  @Nested
  class Refusing {

    @Test
    void wantsItsOwnChallengeSigned() {
      Credential credential = registered();

      assertThat(ceremonies.create(emulated.create(OTHER_CHALLENGE), EXPECTED))
          .isEqualTo(new Creation.Refused("BadChallengeException"));
      assertThat(shown(credential, expecting(OTHER_CHALLENGE, false)))
          .isEqualTo(new Assertion.Refused("BadChallengeException"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "https://example.com:8443", "https://evil.com"})
    void wantsItsOwnPages(String origin) {
      emulated.browser().setOrigin(new Origin(origin));

      assertThat(ceremonies.create(emulated.create(CHALLENGE), EXPECTED))
          .isEqualTo(new Creation.Refused("BadOriginException"));
    }

    @Test
    void wantsPasskeysOfItsOwn() {
      Credential credential = registered();
      var other = new RelyingParty("other.com", "Other", Emulated.PARTY.origin());

      assertThat(shown(credential, new Expectation(other, CHALLENGE, false)))
          .isEqualTo(new Assertion.Refused("BadRpIdException"));
    }

    @Test
    void wantsTheUserVerifiedWhereThatIsRequired() {
      var u2f =
          new Emulated(EmulatorUtil.createClientPlatform(EmulatorUtil.FIDO_U2F_AUTHENTICATOR));

      assertThat(ceremonies.create(u2f.create(CHALLENGE), expecting(CHALLENGE, true)))
          .isEqualTo(new Creation.Refused("UserNotVerifiedException"));
    }

    @Test
    void wantsTheSignatureOfThatKey() {
      Credential one = registered();
      Credential other = registered();
      Value.Fields response = emulated.get(CHALLENGE, one.id());

      assertThat(ceremonies.verify(response, EXPECTED, other))
          .isEqualTo(new Assertion.Refused("BadSignatureException"));
    }

    @Test
    void noticesAChangedCounter() {
      Credential credential = registered();
      Value.Fields forged =
          with(
              emulated.get(CHALLENGE, credential.id()),
              "authenticatorData",
              bytes(data -> {
                data[data.length - 1]++;
                return data;
              }));

      assertThat(ceremonies.verify(forged, EXPECTED, credential))
          .isEqualTo(new Assertion.Refused("BadSignatureException"));
    }

    @Test
    void takesNoAttestationThatIsCutOff() {
      Value.Fields made = emulated.create(CHALLENGE);

      for (int length = 0; length < 600; length += 7) {
        int kept = length;
        Value.Fields cut = with(made, "attestationObject", bytes(all -> Arrays.copyOf(all, kept)));
        assertThat(ceremonies.create(cut, EXPECTED)).isInstanceOf(Creation.Refused.class);
      }
    }

    @Test
    void takesNothingThatIsSomethingElse() {
      Value.Fields made = emulated.create(CHALLENGE);
      List<Value.Fields> others =
          List.of(
              Value.Fields.NONE,
              withResponse(made, Value.NULL),
              withResponse(made, Value.of("text")),
              withResponse(made, new Value.Items(List.of(Value.of(1)))),
              withResponse(made, new Value.Fields(Map.of("clientDataJSON", Value.of("e30")))),
              with(made, "attestationObject", _ -> Value.of(7)),
              with(made, "attestationObject", _ -> Value.of("A".repeat(1 << 18))),
              with(made, "attestationObject", _ -> Value.of("not base 64!")),
              with(made, "clientDataJSON", _ -> Value.of("W10")),
              with(made, "clientDataJSON", _ -> Value.of("bnVsbA")));

      assertThat(others)
          .allSatisfy(other -> {
            assertThat(ceremonies.create(other, EXPECTED)).isInstanceOf(Creation.Refused.class);
            assertThat(ceremonies.verify(other, EXPECTED, registered()))
                .isInstanceOf(Assertion.Refused.class);
          });
    }

    /** Arrays, maps and texts of 2^62 things, and thousands of arrays in each other. */
    @ParameterizedTest
    @ValueSource(bytes = {(byte) 0x9b, (byte) 0xbb, (byte) 0x5b, (byte) 0x7b, (byte) 0x81})
    void takesNothingHuge(byte head) {
      byte[] huge = new byte[60_000];
      Arrays.fill(huge, head);
      huge[1] = head == (byte) 0x81 ? head : 0x3f;
      Value.Fields made = emulated.create(CHALLENGE);

      assertThat(ceremonies.create(with(made, "attestationObject", bytes(_ -> huge)), EXPECTED))
          .isInstanceOf(Creation.Refused.class);
    }

    @Test
    void survivesWhateverIsSent() {
      var random = new Random(20_261_123);
      Value.Fields made = emulated.create(CHALLENGE);

      for (int i = 0; i < 2_000; i++) {
        UnaryOperator<Value> damage =
            bytes(all -> {
              for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                all[random.nextInt(all.length)] = (byte) random.nextInt();
              }
              return all;
            });
        assertThat(ceremonies.create(with(made, "attestationObject", damage), EXPECTED))
            .isNotNull();
      }
    }

    @Test
    void takesNoBrokenKeyFromStorage() {
      Credential good = registered();
      var broken = new Credential(good.id(), "AAAA", good.rpId(), good.aaguid(), null, null);

      assertThat(ceremonies.verify(emulated.get(CHALLENGE, good.id()), EXPECTED, broken))
          .isInstanceOf(Assertion.Refused.class);
    }
  }
}
