package dev.sluice.domain.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.domain.crypto.SubjectAltName.Dns;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateRequestTest {

  @Test
  void trimsNamesAndDropsBlankAndRepeatedOnes() {
    var request =
        CertificateRequest.of(" Müller ", " a.de ,, b.de\n,a.de, ", 30, KeyAlgorithm.ED25519);

    assertThat(request)
        .isEqualTo(
            new CertificateRequest(
                new PairName("Müller"),
                List.of(new Dns("a.de"), new Dns("b.de")),
                30,
                KeyAlgorithm.ED25519));
  }

  @Test
  void needsNoOtherNames() {
    assertThat(CertificateRequest.of("a", "", 1, KeyAlgorithm.RSA).altNames()).isEmpty();
    assertThat(CertificateRequest.of("a", " , ", 1, KeyAlgorithm.RSA).altNames()).isEmpty();
  }

  @Test
  void isAboutTheFirst64Characters() {
    String name = "😀".repeat(80);

    var request = CertificateRequest.of(name, "", 1, KeyAlgorithm.RSA);

    assertThat(request.commonName()).isEqualTo("😀".repeat(64));
    assertThat(request.name().value()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "0, min_value, greater than or equal to 1",
    "-365, min_value, greater than or equal to 1",
    "36501, max_value, less than or equal to 36500",
    "9223372036854775807, max_value, less than or equal to 36500"
  })
  void boundsTheValidity(long days, String code, String bound) {
    assertThat(problems("a", "", days))
        .containsExactly(new Problem("validity_days", code, "Ensure this value is " + bound + "."));
  }

  @Test
  void tellsEverythingThatIsWrong() {
    assertThat(problems(" ", "straße.de,ok.de,1.2.3", -1))
        .containsExactly(
            new Problem("common_name", "blank", "This field may not be blank."),
            unfit("straße.de"),
            unfit("1.2.3"),
            new Problem(
                "validity_days", "min_value", "Ensure this value is greater than or equal to 1."));
  }

  @Test
  void refusesTooManyNamesAndQuotesNoneAtLength() {
    String many = IntStream.range(0, 101).mapToObj(i -> "a" + i).collect(Collectors.joining(","));

    assertThat(problems("a", many, 1))
        .containsExactly(Problem.invalid("subject_alt_name", "At most 100 names are allowed."));
    assertThat(problems("a", "a".repeat(20_001), 1))
        .extracting(Problem::code)
        .contains("max_length");
    assertThat(problems("a", "ä".repeat(1_000), 1)).containsExactly(unfit("ä".repeat(60)));
  }

  private static List<Problem> problems(String name, String altNames, long days) {
    return catchThrowableOfType(
            FlowFault.Invalid.class,
            () -> CertificateRequest.of(name, altNames, days, KeyAlgorithm.RSA))
        .problems();
  }

  private static Problem unfit(String name) {
    return Problem.invalid(
        "subject_alt_name",
        "\"" + name + "\" is neither a domain name in ASCII (xn--...) nor an IP address.");
  }
}
