package dev.sluice.application.policy;

import static dev.sluice.application.policy.Asked.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.LoginPlaces.LoginPlace;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.context.Position;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.CountryCode;
import dev.sluice.domain.policy.kind.GeoIpPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GeoIpPolicyEvaluatorTest {

  private static final Network NETWORK = new Network(64_496L, "Example Net", "192.0.2.0/24");
  private static final City WARSAW = new City("EU", "PL", 52.23, 21.01, "Warsaw");
  private static final Position TORONTO = new Position(43.65, -79.38);
  private static final Position LODZ = new Position(51.76, 19.46);

  private static final String NO_NETWORK = "GeoIP: client IP not found in ASN database.";
  private static final String NO_CITY = "GeoIP: client IP not found in City database.";
  private static final String WRONG_NETWORK =
      "Client IP is not part of an allowed autonomous system.";
  private static final String WRONG_COUNTRY = "Client IP is not in an allowed country.";
  private static final String FAR =
      "Distance from previous authentication is larger than threshold.";
  private static final String IMPOSSIBLE = "Distance is further than possible.";

  private static final GeoIpPolicy NEAR = historic(true, false);
  private static final GeoIpPolicy POSSIBLE = historic(false, true);

  private final List<LoginPlace> logins = new ArrayList<>();
  private Location here = new Location(WARSAW, NETWORK);

  private static GeoIpPolicy historic(boolean near, boolean possible) {
    return new GeoIpPolicy(List.of(), List.of(), near, 100L, 50, 2, possible, 100);
  }

  private Verdict verdict(GeoIpPolicy policy) {
    return verdict(policy, Asked.inRun(Context.EMPTY));
  }

  private Verdict verdict(GeoIpPolicy policy, PolicyRequest request) {
    var whereabouts =
        new Whereabouts() {
          @Override
          public Location at(String address) {
            return address.equals(Asked.ADDRESS) ? here : Location.UNKNOWN;
          }

          @Override
          public boolean knowsCities() {
            return true;
          }

          @Override
          public boolean knowsNetworks() {
            return true;
          }
        };
    var evaluator =
        new GeoIpPolicyEvaluator(
            whereabouts, (user, count) -> logins.stream().limit(count).toList());
    return evaluator.evaluate(policy, request);
  }

  private static Verdict failed(String... messages) {
    return Verdict.of(false, messages);
  }

  private static GeoIpPolicy allowing(List<Integer> asns, CountryCode... countries) {
    return GeoIpPolicy.allowing(asns, List.of(countries));
  }

  private void loggedIn(Position from, Duration ago) {
    logins.add(new LoginPlace(NOW.minus(ago), from));
  }

  @Test
  void letsEverybodyPassWhereNothingIsAskedFor() {
    here = Location.UNKNOWN;

    assertThat(verdict(allowing(List.of()))).isEqualTo(Verdict.of(true));
  }

  @Nested
  class WhereTheVisitorIs {

    @Test
    void hasToBeInAnAllowedNetwork() {
      assertThat(verdict(allowing(List.of(1, 64_496)))).isEqualTo(Verdict.of(true));
      assertThat(verdict(allowing(List.of(1)))).isEqualTo(failed(WRONG_NETWORK));
    }

    @Test
    void hasToBeInAnAllowedCountry() {
      assertThat(verdict(allowing(List.of(), CountryCode.CA, CountryCode.PL)))
          .isEqualTo(Verdict.of(true));
      assertThat(verdict(allowing(List.of(), CountryCode.CA))).isEqualTo(failed(WRONG_COUNTRY));
    }

    @Test
    void hasToBeInOneOfBothOnly() {
      assertThat(verdict(allowing(List.of(64_496), CountryCode.CA))).isEqualTo(Verdict.of(true));
      assertThat(verdict(allowing(List.of(1), CountryCode.PL))).isEqualTo(Verdict.of(true));
      assertThat(verdict(allowing(List.of(1), CountryCode.CA)))
          .isEqualTo(failed(WRONG_NETWORK, WRONG_COUNTRY));
    }

    @Test
    void hasToBeKnown() {
      here = Location.UNKNOWN;

      assertThat(verdict(allowing(List.of(1)))).isEqualTo(new Verdict.Undecided(NO_NETWORK));
      assertThat(verdict(allowing(List.of(), CountryCode.PL)))
          .isEqualTo(new Verdict.Undecided(NO_CITY));
    }

    @Test
    void isUnknownWhereTheDatabaseKnowsTheAddressButNotTheValue() {
      here =
          new Location(
              new City("EU", null, 52.23, 21.01, null), new Network(null, "Example Net", null));

      assertThat(verdict(allowing(List.of(1)))).isEqualTo(new Verdict.Undecided(NO_NETWORK));
      assertThat(verdict(allowing(List.of(), CountryCode.PL)))
          .isEqualTo(new Verdict.Undecided(NO_CITY));
    }

    @Test
    void hasToBeKnownInEveryRespectThatIsAskedFor() {
      here = new Location(WARSAW, null);

      assertThat(verdict(allowing(List.of(1), CountryCode.PL)))
          .isEqualTo(new Verdict.Undecided(NO_NETWORK));
    }
  }

  @Nested
  class FromWhereThePersonLoggedIn {

    @Test
    void hasToBeNear() {
      loggedIn(TORONTO, Duration.ofDays(30));
      assertThat(verdict(NEAR)).isEqualTo(failed(FAR));

      logins.clear();
      loggedIn(LODZ, Duration.ofMinutes(1));
      assertThat(verdict(NEAR)).isEqualTo(Verdict.of(true));
    }

    @Test
    void hasToBeWithinReach() {
      loggedIn(TORONTO, Duration.ofHours(6));
      assertThat(verdict(POSSIBLE)).isEqualTo(failed(IMPOSSIBLE));

      logins.clear();
      loggedIn(TORONTO, Duration.ofHours(8));
      assertThat(verdict(POSSIBLE)).isEqualTo(Verdict.of(true));
    }

    @Test
    void isSaidOnceHoweverManyLoginsSpeakAgainstIt() {
      loggedIn(TORONTO, Duration.ofMinutes(1));
      loggedIn(TORONTO, Duration.ofMinutes(2));

      assertThat(verdict(historic(true, true))).isEqualTo(failed(FAR, IMPOSSIBLE));
    }

    @Test
    void countsForTheLatestOnly() {
      loggedIn(LODZ, Duration.ofMinutes(1));
      loggedIn(LODZ, Duration.ofMinutes(2));
      loggedIn(TORONTO, Duration.ofMinutes(3));

      assertThat(verdict(NEAR)).isEqualTo(Verdict.of(true));
    }

    @Test
    void doesNotMatterWhereTheyNeverDid() {
      assertThat(verdict(historic(true, true))).isEqualTo(Verdict.of(true));
    }

    @Test
    void doesNotMatterWhereTheVisitorIsNobodyKnowsWhere() {
      loggedIn(TORONTO, Duration.ofMinutes(1));

      here = Location.UNKNOWN;
      assertThat(verdict(historic(true, true))).isEqualTo(Verdict.of(true));
      here = new Location(new City("EU", "PL", null, null, null), NETWORK);
      assertThat(verdict(historic(true, true))).isEqualTo(Verdict.of(true));
    }

    @Test
    void doesNotMatterWhereTheVisitorIsNobodyYet() {
      loggedIn(TORONTO, Duration.ofMinutes(1));

      assertThat(verdict(historic(true, true), Asked.ofStranger())).isEqualTo(Verdict.of(true));
    }

    @Test
    void mattersBesideWhereTheVisitorIs() {
      loggedIn(TORONTO, Duration.ofMinutes(1));
      var both = new GeoIpPolicy(List.of(), List.of(CountryCode.PL), true, 100L, 50, 5, false, 100);

      assertThat(verdict(both)).isEqualTo(failed(FAR));
      here = new Location(null, NETWORK);
      assertThat(verdict(both)).isEqualTo(new Verdict.Undecided(NO_CITY));
    }
  }

  @Nested
  class InATrial {

    @Test
    void isWhereTheTrialSays() {
      var said =
          Map.<String, Object>of(
              "asn", Map.of("asn", 1, "as_org", "Other Net", "network", "198.51.100.0/24"),
              "geoip", Map.of("country", "CA", "lat", 43.65, "long", -79.38));
      loggedIn(new Position(52.23, 21.01), Duration.ofMinutes(1));

      assertThat(verdict(allowing(List.of(1)), Asked.inTrial(said))).isEqualTo(Verdict.of(true));
      assertThat(verdict(allowing(List.of(), CountryCode.PL), Asked.inTrial(said)))
          .isEqualTo(failed(WRONG_COUNTRY));
      assertThat(verdict(NEAR, Asked.inTrial(said))).isEqualTo(failed(FAR));
    }

    @Test
    void isNowhereWhereTheTrialDoesNotSay() {
      var said = new HashMap<String, Object>();
      said.put("geoip", null);
      said.put("asn", "64496");

      assertThat(verdict(allowing(List.of(64_496)), Asked.inTrial(said)))
          .isEqualTo(new Verdict.Undecided(NO_NETWORK));
      assertThat(verdict(allowing(List.of(), CountryCode.PL), Asked.inTrial(said)))
          .isEqualTo(new Verdict.Undecided(NO_CITY));
      assertThat(verdict(NEAR, Asked.inTrial(Map.of("geoip", Map.of("lat", 500, "long", 0)))))
          .isEqualTo(Verdict.of(true));
    }
  }
}
