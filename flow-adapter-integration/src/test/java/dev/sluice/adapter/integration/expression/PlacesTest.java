package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.FixedWhereabouts;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.policy.PolicyRequest;
import org.junit.jupiter.api.Test;

/** What a run knows of where its visitor is, which depends on the databases that there are. */
class PlacesTest {

  private final FixedWhereabouts places = new FixedWhereabouts();

  private static boolean holds(Whereabouts whereabouts, PolicyRequest request, String text)
      throws InterruptedException {
    return Worlds.expressions(whereabouts).evaluate(text, Worlds.about(request)).isTruthy();
  }

  @Test
  void areToldWhereTheyAreKnown() throws InterruptedException {
    places.place("10.1.2.3", 64_500, "NO");

    assertThat(
            holds(
                places,
                Worlds.request(),
                "context.geoip.country == 'NO' && context.asn.asn == 64500"))
        .isTrue();
  }

  @Test
  void areNullWhereTheDatabasesDoNotKnowThem() throws InterruptedException {
    places.place("192.0.2.1", 64_500, "NO");

    assertThat(
            holds(
                places,
                Worlds.request(),
                "'geoip' in context && context.geoip == null"
                    + " && 'asn' in context && context.asn == null"))
        .isTrue();
  }

  @Test
  void areAbsentWhereThereAreNoDatabases() throws InterruptedException {
    assertThat(
            holds(
                Whereabouts.NONE,
                Worlds.request(),
                "!('geoip' in context) && !has(context.asn) && context.geoip == null"))
        .isTrue();
  }

  @Test
  void areAbsentFromATrialThatDoesNotSay() throws InterruptedException {
    places.place("10.1.2.3", 64_500, "NO");
    PolicyRequest run = Worlds.request();
    var trial =
        new PolicyRequest(
            run.subject(),
            run.visitor(),
            run.context(),
            run.evidence(),
            run.now(),
            true,
            run.memo());

    assertThat(holds(places, trial, "!('geoip' in context) && !('asn' in context)")).isTrue();
  }
}
