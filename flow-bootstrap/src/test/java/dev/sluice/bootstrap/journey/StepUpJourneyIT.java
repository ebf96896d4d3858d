package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.bootstrap.journey.TestDevices.App;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People show once more that it is they, where a flow asks for that. */
@ExtendWith(JourneyExtension.class)
class StepUpJourneyIT {

  private static final String SESSION = "authentik_session";
  private static final String PROOF = TestFlows.path("default-authenticator-proof");
  private static final String DENIED = "ak-stage-access-denied";

  /** A flow for whoever has shown a code of an app in the last five minutes. */
  private static String vault(RunningServer server, String slug) {
    TestFlows.clicks(server, slug, slug);
    AdminApi api = AdminApi.on(server);
    String flow = api.get("flows/instances/" + slug + "/").field("pk");
    String policy =
        api.make(
                "policies/expression/",
                Map.of("name", slug, "expression", "evidence.age(\"totp\") < duration(\"5m\")"))
            .field("pk");
    api.make("policies/bindings/", Map.of("target", flow, "policy", policy, "order", 0));
    return TestFlows.path(slug);
  }

  /** Somebody who logged in by a password, and has set up an app since. */
  private static App loggedIn(RunningServer server, ApiClient visitor, String username) {
    TestPeople.add(server, username, "");
    LoginSteps.logIn(visitor, username);
    return TestDevices.app(server, username);
  }

  private static Answer prove(ApiClient visitor, String next, String code) {
    visitor.get(PROOF + "next%3D" + next);
    return visitor.post(PROOF + "next%3D" + next, Map.of("code", code));
  }

  @Test
  void aFlowThatAsksForAFreshProofLetsInWhoGaveOne(RunningServer server) {
    ApiClient visitor = server.visitor();
    App app = loggedIn(server, visitor, "prover");
    String vault = vault(server, "vault-of-prover");
    assertThat(visitor.get(vault).field("component")).isEqualTo(DENIED);
    String former = visitor.cookie(SESSION);

    Answer asked = visitor.get(PROOF + "next%3D/if/flow/vault-of-prover/");
    Answer done = prove(visitor, "/if/flow/vault-of-prover/", app.code());

    assertThat(asked.field("component")).isEqualTo("ak-stage-authenticator-validate");
    assertThat(asked.json().at("/flow_info/title").asString()).isEqualTo("Confirm that it is you");
    assertThat(done.field("to")).as(done.text()).isEqualTo("/if/flow/vault-of-prover/");
    assertThat(visitor.cookie(SESSION)).isNotEqualTo(former);
    assertThat(visitor.get(vault).field("component")).isEqualTo("ak-stage-dummy");
    assertThat(visitor.get(LoginSteps.ME).json().at("/user/username").asString())
        .isEqualTo("prover");
  }

  @Test
  void theKeyFromBeforeTheProofOpensNothingMore(RunningServer server) {
    ApiClient visitor = server.visitor();
    App app = loggedIn(server, visitor, "robbed");
    String vault = vault(server, "vault-of-robbed");
    ApiClient thief = visitor.at(server.address());

    prove(visitor, "/", app.code());

    assertThat(visitor.get(vault).field("component")).isEqualTo("ak-stage-dummy");
    assertThat(thief.get(vault).field("component")).isEqualTo(DENIED);
  }

  @Test
  void whatOneHasProvenDoesNotCountForTheNextInTheSameBrowser(RunningServer server) {
    ApiClient visitor = server.visitor();
    App app = loggedIn(server, visitor, "lender");
    TestPeople.add(server, "borrower", "");
    String vault = vault(server, "vault-of-lender");
    prove(visitor, "/", app.code());

    LoginSteps.logIn(visitor, "borrower");

    assertThat(visitor.get(LoginSteps.ME).json().at("/user/username").asString())
        .isEqualTo("borrower");
    assertThat(visitor.get(vault).field("component")).isEqualTo(DENIED);
  }

  @Test
  void aWrongCodeProvesNothing(RunningServer server) {
    ApiClient visitor = server.visitor();
    App app = loggedIn(server, visitor, "guesser");
    String vault = vault(server, "vault-of-guesser");

    Answer rejected = prove(visitor, "/", "000000".equals(app.code()) ? "111111" : "000000");

    assertThat(rejected.json().at("/response_errors/code/0/code").asString()).isEqualTo("invalid");
    assertThat(visitor.get(vault).field("component")).isEqualTo(DENIED);
  }

  @Test
  void whoHasNoDeviceGoesThroughAndHasProvenNothing(RunningServer server) {
    TestPeople.add(server, "unproven", "");
    ApiClient visitor = server.visitor();
    LoginSteps.logIn(visitor, "unproven");
    String vault = vault(server, "vault-of-unproven");

    Answer through = visitor.get(PROOF + "next%3D/a");

    assertThat(through.field("to")).isEqualTo("/a");
    assertThat(visitor.get(vault).field("component")).isEqualTo(DENIED);
  }

  @Test
  void whoHasADeviceShowsItBeforeAnotherIsSetUp(RunningServer server) {
    ApiClient visitor = server.visitor();
    App app = loggedIn(server, visitor, "collector");
    String setup = TestFlows.path("default-authenticator-static-setup");

    Answer asked = visitor.get(setup);
    Answer shown = visitor.post(setup, Map.of("code", app.code()));

    assertThat(asked.field("component")).isEqualTo("ak-stage-authenticator-validate");
    assertThat(shown.field("component"))
        .as(shown.text())
        .isEqualTo("ak-stage-authenticator-static");
    assertThat(visitor.get(TestFlows.path("default-authenticator-totp-setup")).field("component"))
        .as("it was shown a moment ago")
        .isEqualTo("ak-stage-authenticator-totp");
  }

  @Test
  void itLeadsNowhereElseAndIsForNoStrangers(RunningServer server) {
    TestPeople.add(server, "tempted", "");
    ApiClient visitor = server.visitor();
    LoginSteps.logIn(visitor, "tempted");

    assertThat(visitor.get(PROOF + "next%3Dhttps://evil.example/").field("component"))
        .isEqualTo(DENIED);
    assertThat(server.visitor().get(PROOF).field("component")).isEqualTo(DENIED);
  }
}
