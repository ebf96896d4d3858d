package dev.sluice.domain.device;

import static dev.sluice.domain.device.SampleDevices.KEY;
import static dev.sluice.domain.device.SampleDevices.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.shared.Secret;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

  private static Totp totp(int tolerance, int drift) {
    return new Totp(KEY, 6, 30, tolerance, drift, -1);
  }

  private static Instant steps(int count) {
    return NOW.plusSeconds(30L * count);
  }

  /** The offsets, out of ten, at which a code is taken. */
  private static List<Integer> taken(Totp totp) {
    return IntStream.range(-5, 5)
        .boxed()
        .filter(offset -> totp.without(totp.codeAt(steps(offset)), NOW).isPresent())
        .toList();
  }

  @Test
  void takesOnlyTheCurrentCodeWithoutTolerance() {
    assertThat(taken(totp(0, 0))).containsExactly(0);
  }

  @Test
  void takesAStepMoreOnBothSidesWithTolerance() {
    assertThat(taken(totp(1, 0))).containsExactly(-1, 0, 1);
  }

  @Test
  void shiftsByTheDrift() {
    assertThat(taken(totp(1, -1))).containsExactly(-2, -1, 0);
  }

  @Test
  void learnsTheDrift() {
    Totp totp = totp(2, 0);

    assertThat(totp.without(totp.codeAt(steps(2)), NOW)).map(Totp::drift).contains(2);
  }

  @Test
  void takesNoCodeTwiceNorAnOlderOne() {
    Totp totp = totp(1, 0);

    Totp later = totp.without(totp.codeAt(NOW), NOW).orElseThrow();

    assertThat(later.without(totp.codeAt(NOW), NOW)).isEmpty();
    assertThat(later.without(totp.codeAt(steps(-1)), NOW)).isEmpty();
    assertThat(later.without(totp.codeAt(steps(1)), steps(1))).isPresent();
  }

  @Test
  void overlooksSpaces() {
    Totp totp = totp(0, 0);
    String code = totp.codeAt(NOW);

    assertThat(totp.without(" " + code.substring(0, 3) + " " + code.substring(3), NOW)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abcdef", "12345", "1234567", "-12345", "\u0661\u0662\u0663456"})
  void takesNothingElse(String code) {
    assertThat(totp(1, 0).without(code, NOW)).isEmpty();
  }

  @Test
  void worksBeforeTheEpoch() {
    assertThat(totp(1, 0).without("000000", Instant.EPOCH)).isEmpty();
  }

  @Test
  void tellsAppsAllTheyNeed() {
    assertThat(Totp.of(KEY, 6).uri("My Company", "ada@example.org"))
        .isEqualTo(
            "otpauth://totp/My%20Company%3Aada%40example.org"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&algorithm=SHA1&digits=6&period=30&issuer=My%20Company");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "xx", "é0"})
  void refusesWhatIsNoKey(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> Totp.of(new Secret(key), 6));
  }

  @Test
  void refusesOtherLengths() {
    assertThatIllegalArgumentException().isThrownBy(() -> Totp.of(KEY, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> Totp.of(new Secret("00".repeat(41)), 6));
  }

  @Test
  void saysNothingOfItsKey() {
    assertThat(Totp.of(KEY, 6).toString()).doesNotContain(KEY.value());
  }
}
