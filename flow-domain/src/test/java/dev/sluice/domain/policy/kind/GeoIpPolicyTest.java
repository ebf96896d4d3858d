package dev.sluice.domain.policy.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoIpPolicyTest {

  private static GeoIpPolicy watching(boolean near, boolean possible) {
    return new GeoIpPolicy(List.of(), List.of(), near, 100L, 50, 5, possible, 100);
  }

  @Test
  void hasTheDefaultsOfTheWire() {
    assertThat(GeoIpPolicy.allowing(List.of(), List.of()))
        .isEqualTo(new GeoIpPolicy(List.of(), List.of(), false, 100L, 50, 5, false, 100));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0, 0", "0, -1, 0, 0", "0, 0, -1, 0", "0, 0, 1001, 0", "0, 0, 0, -1"})
  void hasNoNegativeAmounts(long near, int tolerance, int logins, int impossible) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new GeoIpPolicy(List.of(), List.of(), true, near, tolerance, logins, true, impossible));
  }

  @ParameterizedTest
  @CsvSource({"149.9, false", "150, true"})
  void objectsToWhatIsAsFarAsBothTogether(double kilometers, boolean objects) {
    assertThat(watching(true, false).objectionsTo(kilometers, Duration.ofDays(1)).isEmpty())
        .isNotEqualTo(objects);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 1099.9, false",
    "PT0S, 1100, true",
    "PT1H, 1100, true",
    "PT1H30M, 1599.9, false",
    "PT1H30M, 1600, true",
    "-PT1H, 1099.9, false"
  })
  void objectsToWhatNobodyCanTravel(Duration passed, double kilometers, boolean objects) {
    assertThat(watching(false, true).objectionsTo(kilometers, passed).isEmpty())
        .isNotEqualTo(objects);
  }

  @Test
  void objectsToNothingUnlessItIsTold() {
    assertThat(watching(false, false).asksForHistory()).isFalse();
    assertThat(watching(false, false).objectionsTo(20_000, Duration.ZERO)).isEmpty();
  }

  @Test
  void reachesAroundTheWorldWhateverIsAddedToIt() {
    var generous =
        new GeoIpPolicy(List.of(), List.of(), true, Long.MAX_VALUE, Integer.MAX_VALUE, 5, false, 0);

    assertThat(generous.objectionsTo(20_000, Duration.ZERO)).isEmpty();
  }

  @Test
  void namesItsCountries() {
    assertThat(GeoIpPolicy.allowing(List.of(), List.of(CountryCode.PL, CountryCode.CI)).derived())
        .isEqualTo(
            new GeoIpPolicy.Derived(
                List.of(
                    new GeoIpPolicy.DetailedCountry(CountryCode.PL, "Poland"),
                    new GeoIpPolicy.DetailedCountry(CountryCode.CI, "Côte d’Ivoire"))));
  }

  @Test
  void knowsANameForEveryCountry() {
    assertThat(CountryCode.values())
        .hasSize(249)
        .allSatisfy(
            code -> assertThat(code.displayName()).isNotBlank().isNotEqualTo(code.wireName()));
  }
}
