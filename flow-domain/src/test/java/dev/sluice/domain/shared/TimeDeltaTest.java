package dev.sluice.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeDeltaTest {

  @ParameterizedTest
  @CsvSource({
    "microseconds=1, PT0.000001S",
    "milliseconds=1, PT0.001S",
    "seconds=1, PT1S",
    "minutes=1, PT1M",
    "hours=1, PT1H",
    "days=1, PT24H",
    "weeks=1, PT168H"
  })
  void knowsUnitsFromMicrosecondsToWeeks(String expression, Duration duration) {
    assertThat(new TimeDelta(expression).toDuration()).isEqualTo(duration);
  }

  @ParameterizedTest
  @CsvSource({
    "hours=3;minutes=17;seconds=3, PT3H17M3S",
    "hours=1.5, PT1H30M",
    "hours=.5, PT30M",
    "hours=1., PT1H",
    "seconds=1e3, PT1000S",
    "seconds=1E-3, PT0.001S",
    "hours=+1, PT1H",
    "hours=-1, PT-1H",
    "hours=1;minutes=-30, PT30M",
    "microseconds=0.4, PT0S",
    "HOURS=1, PT1H",
    "' hours = 1 ; minutes = 2 ', PT1H2M"
  })
  void addsUpItsParts(String expression, Duration duration) {
    assertThat(new TimeDelta(expression).toDuration()).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"years=1;hours=2", "hours=2;x=", "hours=2;years=many", "=1;hours=2"})
  void ignoresUnknownUnitsWithTheirNumbers(String expression) {
    assertThat(new TimeDelta(expression).toDuration()).isEqualTo(Duration.ofHours(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "hours",
        "hours=",
        "hours=x",
        "years=1",
        "hours=1;",
        "hours=1;minutes",
        "hours=1,minutes=2",
        "hours=1,5",
        "hours=1=2",
        "hours=NaN",
        "hours=Infinity",
        "hours=-Infinity",
        "hours=1e999",
        "hours=1d",
        "hours=1f",
        "hours=0x1p3",
        "hours=1_000",
        "hours=1 0",
        "hours=٣"
      })
  void refusesWhatIsNotInTheFormat(String expression) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeDelta(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weeks=20000",
        "weeks=-20000",
        "microseconds=9223372036854776",
        "microseconds=-9223372036854776",
        "microseconds=9223372036854775807",
        "weeks=1e300"
      })
  void refusesWhatNoClockCanReach(String expression) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeDelta(expression));
  }

  @Test
  void countsTheLongestInNanoseconds() {
    Duration longest = new TimeDelta("microseconds=9223372036854774").toDuration();

    assertThat(longest.toNanos()).isEqualTo(9_223_372_036_854_774_000L);
  }

  @Test
  void hasAtMost255Characters() {
    String longest = "seconds=1;" + "x".repeat(244) + "=";

    assertThat(new TimeDelta(longest).toDuration()).isEqualTo(Duration.ofSeconds(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeDelta("y" + longest));
  }

  @Test
  void keepsWhatWasWritten() {
    assertThat(new TimeDelta("minutes=60").expression()).isEqualTo("minutes=60");
    assertThat(new TimeDelta("minutes=60")).isNotEqualTo(new TimeDelta("hours=1"));
  }

  @Test
  void isPositiveAboveZero() {
    assertThat(new TimeDelta("microseconds=1").isPositive()).isTrue();
    assertThat(TimeDelta.ZERO.isPositive()).isFalse();
    assertThat(new TimeDelta("days=-1").isPositive()).isFalse();
  }
}
