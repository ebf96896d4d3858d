package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.test.EmulatorUtil;
import com.webauthn4j.test.authenticator.webauthn.PackedAuthenticator;
import dev.sluice.application.port.WebAuthnCeremonies.Assertion;
import dev.sluice.application.port.WebAuthnCeremonies.Creation;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.RelyingParty;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAuthn4jCeremoniesTest {

  private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODw";
  private static final String OTHER_CHALLENGE = "AAECAwQFBgcICQoLDA0ODg";
  private static final Expectation EXPECTED = expecting(CHALLENGE, false);

  private final WebAuthn4jCeremonies ceremonies = new WebAuthn4jCeremonies(Makers.unknown());
  private final Emulated emulated =
      new Emulated(EmulatorUtil.createClientPlatform(new PackedAuthenticator()));

  private static Expectation expecting(String challenge, boolean userVerified) {
    return new Expectation(Emulated.PARTY, challenge, userVerified);
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
          Tampered.with(
              emulated.get(CHALLENGE, credential.id()),
              "authenticatorData",
              Tampered.bytes(data -> {
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
        Value.Fields cut =
            Tampered.with(
                made, "attestationObject", Tampered.bytes(all -> Arrays.copyOf(all, kept)));
        assertThat(ceremonies.create(cut, EXPECTED)).isInstanceOf(Creation.Refused.class);
      }
    }

    @Test
    void takesNothingThatIsSomethingElse() {
      Value.Fields made = emulated.create(CHALLENGE);
      List<Value.Fields> others =
          List.of(
              Value.Fields.NONE,
              Tampered.withResponse(made, Value.NULL),
              Tampered.withResponse(made, Value.of("text")),
              Tampered.withResponse(made, new Value.Items(List.of(Value.of(1)))),
              Tampered.withResponse(
                  made, new Value.Fields(Map.of("clientDataJSON", Value.of("e30")))),
              Tampered.with(made, "attestationObject", _ -> Value.of(7)),
              Tampered.with(made, "attestationObject", _ -> Value.of("A".repeat(1 << 18))),
              Tampered.with(made, "attestationObject", _ -> Value.of("not base 64!")),
              Tampered.with(made, "clientDataJSON", _ -> Value.of("W10")),
              Tampered.with(made, "clientDataJSON", _ -> Value.of("bnVsbA")));

      assertThat(others)
          .allSatisfy(other -> {
            assertThat(ceremonies.create(other, EXPECTED)).isInstanceOf(Creation.Refused.class);
            assertThat(ceremonies.verify(other, EXPECTED, registered()))
                .isInstanceOf(Assertion.Refused.class);
          });
    }

    /** A certificate that is sequences in sequences, as deep as there is room. */
    @Test
    void takesNothingDeepInCertificates() {
      byte[] deep = new byte[40_000];
      for (int i = 0; i < deep.length - 4; i += 4) {
        int rest = deep.length - i - 4;
        deep[i] = 0x30;
        deep[i + 1] = (byte) 0x82;
        deep[i + 2] = (byte) (rest >> 8);
        deep[i + 3] = (byte) rest;
      }
      for (Format format : Format.values()) {
        if (format.isCertified() && format != Format.ANDROID_SAFETY_NET) {
          assertThat(
                  ceremonies.create(
                      Tampered.certificate(format.emulated().create(CHALLENGE), deep), EXPECTED))
              .isInstanceOf(Creation.Refused.class);
        }
      }
    }

    /** What browsers add to it in years to come does no harm, whatever else is wrong with it. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "[]",
          "{\"type\":\"webauthn.create\"}",
          "{\"type\":\"webauthn.create\",\"challenge\":7,\"origin\":[]}",
          "{\"type\":{\"a\":{}},\"challenge\":\"AA\",\"origin\":\"https://example.com\"}",
          "{\"type\":\"webauthn.create\",\"challenge\":\"AA\",\"origin\":\"::\"}",
          "{\"type\":\"webauthn.create\",\"challenge\":\"\u0000\",\"origin\":\"https://example.com\"}",
          "{\"type\":1e999999999}",
          "\ufeff{}",
          "{",
          ""
        })
    void takesNoClientDataThatMakeNoSense(String json) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      Value.Fields made =
          Tampered.with(emulated.create(CHALLENGE), "clientDataJSON", Tampered.bytes(_ -> bytes));

      assertThat(ceremonies.create(made, EXPECTED)).isInstanceOf(Creation.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000, 40_000, 70_000, 1 << 20})
    void takesNothingDeepInClientData(int depth) {
      String json = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
      Value sent = Value.of(SentResponse.encode(json.getBytes(StandardCharsets.UTF_8)));

      assertThat(
              ceremonies.create(
                  Tampered.with(emulated.create(CHALLENGE), "clientDataJSON", _ -> sent), EXPECTED))
          .isInstanceOf(Creation.Refused.class);
    }

    /** Of data of 37 bytes at least, and what their flags say that follows. */
    @Test
    void takesNoAuthenticatorDataThatAreCutOffOrTooLong() {
      Credential credential = registered();
      Value.Fields shown = emulated.get(CHALLENGE, credential.id());

      for (int length : new int[] {0, 1, 31, 36, 38, 55, 200, 40_000}) {
        for (int flags : new int[] {0x01, 0x41, 0x81, 0xc1, 0xff}) {
          Value.Fields other =
              Tampered.with(
                  shown,
                  "authenticatorData",
                  Tampered.bytes(data -> {
                    byte[] changed = Arrays.copyOf(data, length);
                    if (length > 32) {
                      changed[32] = (byte) flags;
                    }
                    return changed;
                  }));
          assertThat(ceremonies.verify(other, EXPECTED, credential))
              .isInstanceOf(Assertion.Refused.class);
        }
      }
    }

    /** Arrays, maps and texts of 2^62 things, and thousands of arrays in each other. */
    @ParameterizedTest
    @ValueSource(bytes = {(byte) 0x9b, (byte) 0xbb, (byte) 0x5b, (byte) 0x7b, (byte) 0x81})
    void takesNothingHuge(byte head) {
      byte[] huge = new byte[40_000];
      Arrays.fill(huge, head);
      huge[1] = head == (byte) 0x81 ? head : 0x3f;
      Value.Fields made = emulated.create(CHALLENGE);

      assertThat(
              ceremonies.create(
                  Tampered.with(made, "attestationObject", Tampered.bytes(_ -> huge)), EXPECTED))
          .isInstanceOf(Creation.Refused.class);
    }

    @Test
    void survivesWhateverIsSent() {
      var random = new Random(20_261_123);
      Value.Fields made = emulated.create(CHALLENGE);

      for (int i = 0; i < 2_000; i++) {
        UnaryOperator<Value> damage =
            Tampered.bytes(all -> {
              for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                all[random.nextInt(all.length)] = (byte) random.nextInt();
              }
              return all;
            });
        assertThat(ceremonies.create(Tampered.with(made, "attestationObject", damage), EXPECTED))
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
