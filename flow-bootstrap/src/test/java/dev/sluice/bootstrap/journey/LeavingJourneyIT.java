package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People leave, and go on to applications, by the flows that come with the product. */
@ExtendWith(JourneyExtension.class)
class LeavingJourneyIT {

  private static final String LEAVE = TestFlows.path("default-unenrollment-flow");
  private static final String CONSENT =
      TestFlows.path("default-provider-authorization-explicit-consent");
  private static final String NO_CONSENT =
      TestFlows.path("default-provider-authorization-implicit-consent");
  private static final String LOGGED_OUT = TestFlows.path("default-provider-invalidation-flow");

  private static ApiClient loggedIn(RunningServer server, String name) {
    TestPeople.add(server, name, name);
    ApiClient visitor = server.visitor();
    LoginSteps.logIn(visitor, name);
    return visitor;
  }

  @Test
  void whoSaysSoIsForgotten(RunningServer server) {
    ApiClient visitor = loggedIn(server, "leaver");

    Answer asked = visitor.get(LEAVE);
    Answer unsure = visitor.post(LEAVE, Map.of("confirmed", false));
    Answer gone = visitor.post(LEAVE, Map.of("confirmed", true));

    assertThat(asked.json().at("/fields/0/type").asString()).isEqualTo("alert_warning");
    assertThat(unsure.json().at("/response_errors/non_field_errors/0/string").asString())
        .isEqualTo("Check the box if you want to delete your account.");
    assertThat(gone.field("component")).as(gone.text()).isEqualTo("xak-flow-redirect");
    assertThat(visitor.get(LoginSteps.ME).status()).isEqualTo(403);
    assertThat(AdminApi.on(server).list("core/users/?username=leaver")).isEmpty();
  }

  @Test
  void whoSaysNothingStays(RunningServer server) {
    ApiClient visitor = loggedIn(server, "waverer");
    visitor.get(LEAVE);

    Answer refused = visitor.post(LEAVE, Map.of());

    assertThat(refused.field("component")).isEqualTo("ak-stage-prompt");
    assertThat(visitor.get(LoginSteps.ME).status()).isEqualTo(200);
  }

  @Test
  void administratorsAndStrangersCannotLeave(RunningServer server) {
    ApiClient administrator = server.visitor();
    LoginSteps.logIn(administrator);

    Answer refused = administrator.get(LEAVE);

    assertThat(refused.field("component")).isEqualTo("ak-stage-access-denied");
    assertThat(refused.field("error_message"))
        .isEqualTo("Administrators cannot delete their own account.");
    assertThat(server.visitor().get(LEAVE).field("component")).isEqualTo("ak-stage-access-denied");
  }

  @Test
  void anApplicationGetsToKnowThoseWhoConsent(RunningServer server) {
    ApiClient visitor = loggedIn(server, "consenter");

    Answer asked = visitor.get(CONSENT);
    Answer done = visitor.post(CONSENT, Map.of("token", asked.field("token")));

    assertThat(asked.field("component")).isEqualTo("ak-stage-consent");
    assertThat(done.field("component")).isEqualTo("xak-flow-redirect");
    assertThat(visitor.get(NO_CONSENT).field("component")).isEqualTo("xak-flow-redirect");
    assertThat(server.visitor().get(CONSENT).field("component"))
        .isEqualTo("ak-stage-access-denied");
  }

  @Test
  void whoLeavesAnApplicationStaysLoggedIn(RunningServer server) {
    ApiClient visitor = loggedIn(server, "changer-of-places");

    Answer done = visitor.get(LOGGED_OUT);

    assertThat(done.field("component")).isEqualTo("xak-flow-redirect");
    assertThat(visitor.get(LoginSteps.ME).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "authentication, default-authentication-flow",
    "invalidation, default-invalidation-flow",
    "recovery, default-recovery-flow",
    "unenrollment, default-unenrollment-flow",
    "stage_configuration, default-user-settings-flow"
  })
  void everyPurposeThatABrandKnowsHasAFlow(String designation, String slug, RunningServer server) {
    ApiClient visitor = loggedIn(server, "seeker-of-" + designation);

    Answer chosen = visitor.get("/flows/-/default/" + designation + "/");

    assertThat(chosen.status()).isEqualTo(302);
    assertThat(chosen.header("Location")).endsWith("/if/flow/" + slug + "/");
  }
}
