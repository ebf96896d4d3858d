package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.metadata.data.MetadataBLOBFactory;
import dev.sluice.application.port.MutableClock;
import dev.sluice.domain.device.DeviceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FidoMetadataTest {

  private static final String HOST = "mds.fidoalliance.org";
  private static final UUID BLUE = new UUID(7, 1);
  private static final UUID RED = new UUID(7, 2);
  private static final Instant NOW = MutableClock.START;
  private static final LocalDate SOON = LocalDate.of(2026, 12, 1);
  private static final SignedList SIGNED =
      SignedList.by("EC", HOST, NOW.minus(Duration.ofDays(100)));

  @TempDir private Path directory;

  private final MutableClock clock = new MutableClock();

  private static String list(int number, LocalDate nextUpdate) {
    return SIGNED.text(
        number,
        nextUpdate,
        SignedList.entry(BLUE, SIGNED.rootCertificate(), "FIDO_CERTIFIED_L1"),
        SignedList.entry(RED, SIGNED.rootCertificate(), "FIDO_CERTIFIED", "REVOKED"));
  }

  private Path file() {
    return directory.resolve("blob.jwt");
  }

  /** As whoever does it well: another file takes the place of the one before. */
  private void write(String text) throws IOException {
    Path next = Files.writeString(directory.resolve("next"), text);
    Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING);
  }

  private FidoMetadata open(String text, MetadataRoot root) throws IOException {
    write(text);
    return FidoMetadata.open(file(), root, clock);
  }

  private FidoMetadata open() throws IOException {
    return open(list(5, SOON), SIGNED.root(HOST));
  }

  @Test
  void knowsWhatTheListSays() throws IOException {
    MetadataList list = open().known();

    assertThat(list.number()).isEqualTo(5);
    assertThat(list.types()).containsOnlyKeys(BLUE, RED);
    assertThat(list.types().get(BLUE))
        .isEqualTo(new Maker("A Key of the Test", Set.of(SIGNED.rootCertificate()), false));
    assertThat(list.types().get(RED)).extracting(Maker::broken).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REVOKED",
        "USER_VERIFICATION_BYPASS",
        "ATTESTATION_KEY_COMPROMISE",
        "USER_KEY_REMOTE_COMPROMISE",
        "USER_KEY_PHYSICAL_COMPROMISE"
      })
  void knowsWhatIsBroken(String status) throws IOException {
    String text =
        SIGNED.text(
            5, SOON, SignedList.entry(BLUE, SIGNED.rootCertificate(), status, "UPDATE_AVAILABLE"));
    MetadataList list = open(text, SIGNED.root(HOST)).known();

    assertThat(list.types().get(BLUE)).extracting(Maker::broken).isEqualTo(true);
  }

  /** The list has to be of use however it grows. */
  @Test
  void takesStatesAndFieldsThatItDoesNotKnow() throws IOException {
    String text =
        SIGNED.text(
            Map.of(
                "no",
                6,
                "nextUpdate",
                SOON.toString(),
                "another",
                List.of(),
                "entries",
                List.of(
                    Map.of("aaid", "1234#5678"),
                    Map.of("aaguid", "no type", "statusReports", List.of(Map.of())),
                    SignedList.entry(BLUE, SIGNED.rootCertificate(), "INVENTED_LATER"))));

    assertThat(open(text, SIGNED.root(HOST)).known().types()).containsOnlyKeys(BLUE);
  }

  @Test
  void readsAsTheLibraryDoes() {
    var read = new MetadataBLOBFactory(new ObjectConverter()).parse(list(5, SOON));

    assertThat(read.isValidSignature()).isTrue();
    assertThat(read.getPayload().getNo()).isEqualTo(5);
    assertThat(read.getPayload().getEntries()).hasSize(2);
  }

  @Test
  void takesSignaturesOfRsaKeys() throws IOException {
    SignedList rsa = SignedList.by("RSA", HOST, NOW);

    assertThat(open(rsa.text(1, SOON), rsa.root(HOST)).known().types()).isEmpty();
  }

  @Test
  void addsToTheTypesThatComeWithTheProgram() throws IOException {
    var types = new KnownDeviceTypes(Makers.in(open()));

    assertThat(types.list())
        .contains(new DeviceType(BLUE, "A Key of the Test", null))
        .hasSizeGreaterThan(50)
        .extracting(DeviceType::aaguid)
        .doesNotContain(RED)
        .contains(DeviceType.UNKNOWN);
    assertThat(types.edition()).endsWith("FIDO no. 5");
    assertThat(new KnownDeviceTypes(Makers.unknown()).edition()).doesNotContain("FIDO");
  }

  @Nested
  class Refusing {

    private void assertRefused(String text, MetadataRoot root) {
      assertThatIllegalArgumentException().isThrownBy(() -> open(text, root));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "..",
          "a.b.c",
          "e30.e30.AA",
          "eyJhbGciOiJub25lIn0.e30.AA",
          "eyJhbGciOiJFUzI1NiIsIng1YyI6W119.e30.AA"
        })
    void wantsAList(String text) {
      assertRefused(text, SIGNED.root(HOST));
    }

    @Test
    void wantsItSigned() {
      String[] parts = list(5, SOON).split("\\.", -1);
      String other = list(6, SOON).split("\\.", -1)[1];

      assertRefused(parts[0] + "." + other + "." + parts[2], SIGNED.root(HOST));
    }

    @Test
    void wantsItSignedByWhomItTrusts() {
      assertRefused(list(5, SOON), SignedList.by("EC", HOST, NOW).root(HOST));
      assertRefused(list(5, SOON), SIGNED.root("mds.example.org"));
      assertRefused(list(5, SOON), MetadataRoot.published());
    }

    @Test
    void wantsCertificatesThatAreStillGood() {
      SignedList old = SignedList.by("EC", HOST, NOW.minus(Duration.ofDays(400)));

      assertRefused(old.text(5, SOON), old.root(HOST));
    }

    @Test
    void wantsToKnowWhenTheNextOneComes() {
      assertRefused(SIGNED.text(Map.of("no", 1, "entries", List.of())), SIGNED.root(HOST));
    }

    @Test
    void wantsAFile() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FidoMetadata.open(file(), SIGNED.root(HOST), clock));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FidoMetadata.open(directory, SIGNED.root(HOST), clock));
    }
  }

  @Nested
  class Watching {

    @Test
    void readsTheFileThatTakesItsPlace() throws IOException {
      FidoMetadata metadata = open();
      write(SIGNED.text(6, SOON));

      assertThat(metadata.look()).isEmpty();

      assertThat(metadata.known().number()).isEqualTo(6);
      assertThat(metadata.known().types()).isEmpty();
    }

    @Test
    void keepsWhatItKnowsWhileTheFileIsBroken() throws IOException {
      FidoMetadata metadata = open();
      write("nothing");

      assertThat(metadata.look().orElseThrow()).contains("no. 5 stays in use", "is no list");
      assertThat(metadata.look()).isPresent();
      assertThat(metadata.known().types()).containsKey(BLUE);

      Files.delete(file());
      assertThat(metadata.look().orElseThrow()).contains("no. 5 stays in use", "is no file");

      write(list(6, SOON));
      assertThat(metadata.look()).isEmpty();
      assertThat(metadata.known().number()).isEqualTo(6);
    }

    @Test
    void takesNoOlderOne() throws IOException {
      FidoMetadata metadata = open();
      write(list(4, SOON));

      assertThat(metadata.look().orElseThrow()).contains("no. 5 stays in use", "older no. 4");
      assertThat(metadata.known().number()).isEqualTo(5);
    }

    @Test
    void takesNoneThatIsOutOfDateForOneThatIsNot() throws IOException {
      FidoMetadata metadata = open();
      write(list(6, LocalDate.of(2026, 11, 1)));

      assertThat(metadata.look().orElseThrow()).contains("out of date since 2026-11-01");
      assertThat(metadata.known().number()).isEqualTo(5);
    }

    @Test
    void complainsWhenTheNextOneDoesNotCome() throws IOException {
      FidoMetadata metadata = open();
      assertThat(metadata.look()).isEmpty();

      clock.advance(Duration.ofDays(30));

      assertThat(metadata.look().orElseThrow()).contains("no. 5", "out of date since 2026-12-01");
      assertThat(metadata.known().types()).containsKey(BLUE);
    }

    /** Better than a server that does not start, or that knows nothing. */
    @Test
    void beginsWithOneThatIsOutOfDateAndComplains() throws IOException {
      SignedList old = SignedList.by("EC", HOST, NOW.minus(Duration.ofDays(400)));

      FidoMetadata metadata = open(old.text(5, LocalDate.of(2026, 1, 1)), old.root(HOST));

      assertThat(metadata.known().number()).isEqualTo(5);
      assertThat(metadata.look().orElseThrow()).contains("out of date since 2026-01-01");
    }
  }

  @Nested
  class Roots {

    @Test
    void areThatOfTheFidoAlliance() {
      assertThat(MetadataRoot.published().certificates())
          .singleElement()
          .satisfies(
              root -> assertThat(root.getSubjectX500Principal().getName()).contains("GlobalSign"));
      assertThat(MetadataRoot.published().host()).isEqualTo(HOST);
    }

    @Test
    void areInFiles() throws IOException, CertificateEncodingException {
      byte[] encoded = SIGNED.rootCertificate().getEncoded();
      String pem =
          "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
              .formatted(Base64.getMimeEncoder().encodeToString(encoded));

      Path text = Files.writeString(directory.resolve("root.pem"), pem);
      Path bytes = Files.write(directory.resolve("root.der"), encoded);

      assertThat(MetadataRoot.in(text)).isEqualTo(SIGNED.root(null));
      assertThat(MetadataRoot.in(bytes)).isEqualTo(SIGNED.root(null));
    }

    @Test
    void areNotInOtherFiles() throws IOException {
      Path empty = Files.writeString(directory.resolve("empty"), "");
      Path other = Files.writeString(directory.resolve("other"), "no certificate");

      for (Path file : List.of(empty, other, directory, directory.resolve("none"))) {
        assertThatIllegalArgumentException().isThrownBy(() -> MetadataRoot.in(file));
      }
    }
  }
}
