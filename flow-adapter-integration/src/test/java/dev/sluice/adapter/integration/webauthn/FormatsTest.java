package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.test.TestAttestationUtil;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.WebAuthnCeremonies.Assertion;
import dev.sluice.application.port.WebAuthnCeremonies.Creation;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.CredentialName;
import dev.sluice.domain.webauthn.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every format of attestation, right and wrong, with makers known and unknown. */
class FormatsTest {

  private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODw";
  private static final Expectation EXPECTED = new Expectation(Emulated.PARTY, CHALLENGE, false);

  /** Behind the hash of whom it is for, flags, counter, type and the length of the name. */
  private static final int CREDENTIAL_ID = 32 + 1 + 4 + 16 + 2;

  private static final int COUNTER = 32 + 1;
  private static final LocalDate SOON = LocalDate.of(2026, 12, 1);
  private static final SignedList SIGNED = SignedList.by("EC", "any", MutableClock.START);

  private static Creation create(Value.Fields response) {
    return new WebAuthn4jCeremonies(Makers.unknown()).create(response, EXPECTED);
  }

  private static Credential accepted(Creation creation) {
    assertThat(creation).isInstanceOf(Creation.Accepted.class);
    return ((Creation.Accepted) creation).credential();
  }

  private static void assertRefused(Value.Fields response) {
    assertThat(create(response)).isInstanceOf(Creation.Refused.class);
  }

  @ParameterizedTest
  @EnumSource
  void isTaken(Format format) {
    Emulated some = format.emulated();

    Value.Fields made = some.create(CHALLENGE);
    Credential credential = accepted(create(made));
    Assertion shown =
        new WebAuthn4jCeremonies(Makers.unknown())
            .verify(some.get(CHALLENGE, credential.id()), EXPECTED, credential);

    assertThat(CredentialName.find(made)).contains(credential.id());
    assertThat(credential.rpId()).isEqualTo("example.com");
    assertThat(credential.provenance()).isEqualTo(Provenance.UNCHECKED);
    assertThat(credential.certificate() != null).isEqualTo(format.isCertified());
    assertThat(shown).isInstanceOf(Assertion.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource
  void isForNobodyElse(Format format) {
    assertRefused(Tampered.authenticatorData(format.emulated().create(CHALLENGE), 0));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void isAboutThisPasskeyAlone(Format format) {
    assertRefused(Tampered.authenticatorData(format.emulated().create(CHALLENGE), CREDENTIAL_ID));
  }

  /** U2F signs no counter, and who attests nothing signs nothing. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "FIDO_U2F"})
  void isAboutItsCounterToo(Format format) {
    assertRefused(Tampered.authenticatorData(format.emulated().create(CHALLENGE), COUNTER));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void isAboutWhatTheBrowserSaw(Format format) {
    assertRefused(
        Tampered.with(
            format.emulated().create(CHALLENGE),
            "clientDataJSON",
            Tampered.bytes(all ->
                (new String(all, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8))));
  }

  /** 0x58 and the length come before the signature, 0x30 and another length begin it. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "ANDROID_SAFETY_NET"})
  void isSigned(Format format) {
    assertRefused(Tampered.behind(format.emulated().create(CHALLENGE), "sig", 12));
  }

  @Test
  void isSignedByGoogle() {
    assertRefused(
        Tampered.behind(Format.ANDROID_SAFETY_NET.emulated().create(CHALLENGE), "response", 60));
  }

  @Test
  void attestsNothingWhereItSaysSo() {
    assertRefused(
        Tampered.with(
            Format.PACKED.emulated().create(CHALLENGE),
            "attestationObject",
            Tampered.bytes(FormatsTest::callNone)));
  }

  /** The format is "none", but there is a statement. */
  private static byte[] callNone(byte[] attestation) {
    String hex = HexFormat.of().formatHex(attestation);
    return HexFormat.of().parseHex(hex.replace("667061636b6564", "646e6f6e65"));
  }

  @Nested
  class WithMetadata {

    @TempDir private Path directory;

    private Makers makers(Map<String, Object> entry) throws IOException {
      Path file = Files.writeString(directory.resolve("blob"), SIGNED.text(1, SOON, entry));
      return Makers.in(FidoMetadata.open(file, SIGNED.root(null), new MutableClock()));
    }

    /** What metadata says of the authenticator that made something. */
    private Map<String, Object> entry(
        Format format, Credential made, X509Certificate root, String... statuses)
        throws GeneralSecurityException {
      return format == Format.FIDO_U2F
          ? SignedList.entry(
              "attestationCertificateKeyIdentifiers", List.of(key(made)), root, statuses)
          : SignedList.entry(made.aaguid(), root, statuses);
    }

    /** Who vouches for it; the emulated authenticator for U2F has another maker. */
    private static X509Certificate root(Format format) {
      return format == Format.FIDO_U2F
          ? TestAttestationUtil.load2tierTestRootCACertificate()
          : TestAttestationUtil.load3tierTestRootCACertificate();
    }

    private static String key(Credential made) throws GeneralSecurityException {
      byte[] pem = Objects.requireNonNull(made.certificate()).getBytes(StandardCharsets.US_ASCII);
      var certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pem));
      return HexFormat.of()
          .formatHex(
              new JcaX509ExtensionUtils()
                  .createSubjectKeyIdentifier(certificate.getPublicKey())
                  .getKeyIdentifier());
    }

    private Creation create(Value.Fields made, Makers makers) {
      return new WebAuthn4jCeremonies(makers).create(made, EXPECTED);
    }

    @ParameterizedTest
    @EnumSource(
        mode = Mode.EXCLUDE,
        names = {"NONE", "SELF"})
    void isVouchedForByItsMaker(Format format) throws Exception {
      Value.Fields made = format.emulated().create(CHALLENGE);
      Credential credential = accepted(FormatsTest.create(made));
      Makers makers = makers(entry(format, credential, root(format)));

      assertThat(accepted(create(made, makers)).provenance()).isEqualTo(Provenance.VOUCHED);
    }

    @ParameterizedTest
    @EnumSource(
        mode = Mode.EXCLUDE,
        names = {"NONE", "SELF"})
    void isVouchedForByNobodyElse(Format format) throws Exception {
      Value.Fields made = format.emulated().create(CHALLENGE);
      Credential credential = accepted(FormatsTest.create(made));

      assertThat(create(made, makers(entry(format, credential, SIGNED.rootCertificate()))))
          .isEqualTo(new Creation.Refused("UntrustedMakerException"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void isNotTakenFromWhatIsBroken(Format format) throws Exception {
      Value.Fields made = format.emulated().create(CHALLENGE);
      Credential credential = accepted(FormatsTest.create(made));

      assertThat(create(made, makers(entry(format, credential, root(format), "REVOKED"))))
          .isEqualTo(new Creation.Refused("BrokenAuthenticatorException"));
    }

    @ParameterizedTest
    @EnumSource
    void isOnlyClaimedWhereTheListDoesNotTell(Format format) throws Exception {
      Makers makers = makers(SignedList.entry(new UUID(1, 1), SIGNED.rootCertificate()));

      assertThat(accepted(create(format.emulated().create(CHALLENGE), makers)).provenance())
          .isEqualTo(Provenance.CLAIMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "SELF"})
    void isOnlyClaimedByWhoVouchesForThemselves(Format format) throws Exception {
      Value.Fields made = format.emulated().create(CHALLENGE);
      Credential credential = accepted(FormatsTest.create(made));
      Makers makers = makers(SignedList.entry(credential.aaguid(), SIGNED.rootCertificate()));

      assertThat(accepted(create(made, makers)).provenance()).isEqualTo(Provenance.CLAIMED);
    }
  }
}
