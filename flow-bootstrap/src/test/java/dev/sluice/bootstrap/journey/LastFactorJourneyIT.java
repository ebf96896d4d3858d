package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever finds a session open does not get rid of the second factor of its owner. */
@ExtendWith(JourneyExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class LastFactorJourneyIT {

  private static final String PROOF = "last-factor-proof";
  private static final int ROUNDS = 10;

  private RunningServer server;

  @BeforeAll
  void define(RunningServer running) {
    server = running;
    TestFlows.add(
        server,
        Flow.named(PROOF, FlowDesignation.STAGE_CONFIGURATION)
            .requiring(FlowAuthenticationRequirement.REQUIRE_AUTHENTICATED),
        Stage.named(PROOF, AuthenticatorValidateStage.defaults()));
  }

  /** Somebody who has logged in, and has no device yet. */
  private ApiClient loggedIn(String username) {
    TestPeople.addMailed(server, username, true);
    ApiClient visitor = server.visitor();
    LoginSteps.logIn(visitor, username);
    assertThat(visitor.get(LoginSteps.ME).status()).isEqualTo(200);
    return visitor;
  }

  private static String path(Device device) {
    return "/api/v3/authenticators/totp/" + device.id().value() + "/";
  }

  private static void assertUnproven(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(answer.header("X-Sluice-Proof")).isEqualTo("required");
    assertThat(answer.field("detail")).contains("/if/flow/default-authenticator-proof/");
  }

  private static Answer prove(ApiClient visitor, TotpDevice app) {
    visitor.get(TestFlows.path(PROOF));
    String code = app.totp().codeAt(Instant.now());
    return TestFactors.prove(visitor, PROOF, code);
  }

  @Test
  void theLastOneGoesAfterAProof() {
    ApiClient ada = loggedIn("last-ada");
    TestFactors factors = TestFactors.at(server, "last-ada");
    TotpDevice app = factors.app();

    assertUnproven(ada.delete(path(app)));
    assertThat(factors.list()).containsExactly(app);

    assertThat(prove(ada, app).field("component")).isEqualTo("xak-flow-redirect");
    assertThat(ada.delete(path(app)).status()).isEqualTo(204);
    assertThat(factors.list()).isEmpty();
  }

  @Test
  void whoHasTwoNeedsNoneForTheFirst() {
    ApiClient bob = loggedIn("last-bob");
    TestFactors factors = TestFactors.at(server, "last-bob");
    TotpDevice first = factors.app();
    TotpDevice second = factors.app();

    assertThat(bob.delete(path(first)).status()).isEqualTo(204);
    assertUnproven(bob.delete(path(second)));
    assertThat(factors.list()).containsExactly(second);
  }

  @Test
  void anotherSessionsProofIsNone() {
    ApiClient cid = loggedIn("last-cid");
    ApiClient elsewhere = server.visitor();
    LoginSteps.logIn(elsewhere, "last-cid");
    TotpDevice app = TestFactors.at(server, "last-cid").app();

    prove(elsewhere, app);

    assertUnproven(cid.delete(path(app)));
    assertThat(elsewhere.delete(path(app)).status()).isEqualTo(204);
  }

  @Test
  void administratorsNeedOneForTheirOwnAndNoneForThoseOfOthers() {
    AdminApi api = AdminApi.on(server);
    ApiClient dan = loggedIn("last-dan");
    TestFactors factors = TestFactors.at(server, "last-dan");
    long pk = factors.user().value();
    api.make(
        "core/groups/", Map.of("name", "last-admins", "is_superuser", true, "users", List.of(pk)));
    TotpDevice own = factors.app();
    TotpDevice foreign = TestFactors.of(server, "last-eve").app();
    String admin = "/api/v3/authenticators/admin/totp/";

    assertUnproven(dan.delete(admin + own.id().value() + "/"));
    assertUnproven(dan.delete(path(own)));
    assertThat(dan.delete(admin + foreign.id().value() + "/").status()).isEqualTo(204);
    assertThat(api.delete("authenticators/admin/totp/" + own.id().value() + "/").status())
        .isEqualTo(204);
  }

  @Test
  void bearersOfTokensProveNothing() {
    loggedIn("last-fay");
    TestFactors factors = TestFactors.at(server, "last-fay");
    TotpDevice app = factors.app();
    AdminApi api = AdminApi.on(server);
    String key = "last-fay-key-0123456789-abcdef";
    api.make(
        "core/tokens/",
        Map.of("identifier", "last-fay", "intent", "api", "user", factors.user().value()));
    api.post("core/tokens/last-fay/set_key/", Map.of("key", key));

    assertUnproven(server.visitor().deleteAs(key, path(app)));
    assertThat(factors.list()).containsExactly(app);
  }

  @Test
  void ofTwoAtOnceOneIsTheLast() throws Exception {
    ApiClient guy = loggedIn("last-guy");
    TestFactors factors = TestFactors.at(server, "last-guy");
    factors.app();
    for (int i = 0; i < ROUNDS; i++) {
      factors.app();
      List<Device> both = factors.list();

      List<Answer> answers = AtOnce.all(both, device -> guy.delete(path(device)));

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 403);
      assertThat(factors.list()).hasSize(1);
    }
  }
}
