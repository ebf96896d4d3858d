package dev.sluice.domain.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

  private static final Percentage TEN_METERS_IN_TEN_KILOMETERS = Percentage.withPercentage(0.01);

  /** Some arcs of the ellipsoid that have names, and an edge. */
  @ParameterizedTest
  @CsvSource({
    // a degree along the equator
    "0, 0, 0, 1, 111.3195",
    // from a pole to the equator
    "90, 0, 0, 0, 10001.966",
    // a degree of a meridian, at the equator and at 45 degrees
    "-0.5, 7, 0.5, 7, 110.5743",
    "44.5, 7, 45.5, 7, 111.1320",
    // across the line where the date changes
    "0, 179.5, 0, -179.5, 111.3195"
  })
  void measuresAlongTheSurface(
      double latitude, double longitude, double there, double beyond, double kilometers) {
    var here = new Position(latitude, longitude);
    var other = new Position(there, beyond);

    assertThat(here.kilometersTo(other)).isCloseTo(kilometers, TEN_METERS_IN_TEN_KILOMETERS);
    assertThat(other.kilometersTo(here)).isCloseTo(here.kilometersTo(other), within(1e-6));
  }

  @Test
  void measuresNothingToItselfAndHalfTheWorldToItsAntipode() {
    var here = new Position(10, 20);

    assertThat(here.kilometersTo(here)).isZero();
    assertThat(here.kilometersTo(new Position(-10, -160))).isCloseTo(20_004, within(40.0));
    assertThat(new Position(90, 0).kilometersTo(new Position(90, 120))).isCloseTo(0, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"90.1, 0", "-91, 0", "0, 180.5", "0, -181", "NaN, 0", "0, Infinity"})
  void isOnTheEarth(double latitude, double longitude) {
    assertThat(Position.find(latitude, longitude)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(latitude, longitude));
  }

  @Test
  void needsBothCoordinates() {
    assertThat(new City("EU", "PL", 52.25, null, "Warsaw").position()).isEmpty();
    assertThat(new City("EU", "PL", 52.25, 21.0, "Warsaw").position())
        .contains(new Position(52.25, 21));
  }
}
