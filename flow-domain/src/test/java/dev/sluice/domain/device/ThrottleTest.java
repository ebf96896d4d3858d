package dev.sluice.domain.device;

import static dev.sluice.domain.device.SampleDevices.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

  private static Throttle after(int failures) {
    return failures == 0 ? Throttle.NONE : new Throttle(failures, NOW);
  }

  @ParameterizedTest(name = "{0} failures at factor {1}: {2} ms")
  @CsvSource({
    "1, 1, 1000",
    "2, 1, 2000",
    "3, 1, 4000",
    "5, 1, 16000",
    "1, 3, 3000",
    "2, 3, 6000",
    "1, 0.5, 500"
  })
  void doublesTheWait(int failures, double factor, long millis) {
    assertThat(after(failures).waitUntil(factor)).contains(NOW.plusMillis(millis));
    assertThat(after(failures).locks(NOW.plusMillis(millis - 1), factor)).isTrue();
    assertThat(after(failures).locks(NOW.plusMillis(millis), factor)).isFalse();
  }

  @Test
  void tellsWhyAndUntilWhenADeviceIsLocked() {
    assertThat(after(2).findLock(NOW, 1))
        .contains(new Throttle.Lock("N_FAILED_ATTEMPTS", 2, NOW.plusSeconds(2)));
    assertThat(after(2).findLock(NOW.plusSeconds(2), 1)).isEmpty();
    assertThat(Throttle.NONE.findLock(NOW, 1)).isEmpty();
  }

  @Test
  void neverWaitsWithoutAFactorOrAFailure() {
    assertThat(after(10).waitUntil(0)).isEmpty();
    assertThat(after(10).waitUntil(-1)).isEmpty();
    assertThat(after(10).waitUntil(Double.NaN)).isEmpty();
    assertThat(Throttle.NONE.waitUntil(1)).isEmpty();
  }

  @Test
  void staysFiniteWhateverHappens() {
    Instant end = after(Integer.MAX_VALUE).failed(NOW).waitUntil(Double.MAX_VALUE).orElseThrow();

    assertThat(Duration.between(NOW, end)).isLessThanOrEqualTo(Duration.ofDays(365_000));
  }

  @Test
  void knowsWhenItFailedLast() {
    assertThat(Throttle.NONE.failed(NOW).failed(NOW.plusSeconds(1)))
        .isEqualTo(new Throttle(2, NOW.plusSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(1, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(0, NOW));
    assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(-1, NOW));
  }
}
