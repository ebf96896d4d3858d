package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts are locked by the flow of the example blueprint. */
@ExtendWith(JourneyExtension.class)
class LockdownJourneyIT {

  private static final String EXAMPLE = "example/flow-account-lockdown.yaml";
  private static final String LOCKDOWN = "/api/v3/core/users/account_lockdown/";
  private static final String FLOW = TestFlows.path("default-account-lockdown");
  private static final Map<String, String> REASON =
      Map.of("component", "ak-stage-prompt", "lockdown_reason", "a stolen <b>laptop</b>");

  private AdminApi api;

  @BeforeEach
  void bringTheFlow(RunningServer server) throws IOException {
    api = AdminApi.on(server);
    Answer applied = new Blueprints(server).importText(example());
    assertThat(applied.json().path("success").asBoolean(false)).as(applied.text()).isTrue();
    String flow =
        api.list("flows/instances/?slug=default-account-lockdown").getFirst().path("pk").asString();
    api.list("core/brands/")
        .forEach(brand ->
            api.patch(
                "core/brands/" + brand.path("brand_uuid").asString() + "/",
                Map.of("flow_lockdown", flow)));
  }

  private static String example() throws IOException {
    try (InputStream in = LockdownJourneyIT.class.getResourceAsStream("/blueprints/" + EXAMPLE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ApiClient loggedIn(RunningServer server, String username) {
    ApiClient visitor = server.visitor();
    assertThat(LoginSteps.logIn(visitor, username).field("component"))
        .isEqualTo("xak-flow-redirect");
    return visitor;
  }

  private int pk(String username) {
    return api.list("core/users/?username=" + username).getFirst().path("pk").asInt();
  }

  private String token(String username) {
    api.make("core/tokens/", Map.of("identifier", username, "intent", "api", "user", pk(username)));
    return api.get("core/tokens/" + username + "/view_key/").field("key");
  }

  private static int me(ApiClient visitor) {
    return visitor.get(LoginSteps.ME).status();
  }

  @Test
  void anAdministratorLocksSomebodyOutAtOnceAndGoesOn(RunningServer server) {
    TestPeople.add(server, "lock-bob", "Bob");
    ApiClient bob = loggedIn(server, "lock-bob");
    String token = token("lock-bob");
    assertThat(server.visitor().getAs(token, LoginSteps.ME).status()).isEqualTo(200);
    ApiClient administrator = loggedIn(server, RunningServer.ADMINISTRATOR);

    Answer prepared = administrator.post(LOCKDOWN, Map.of("user", pk("lock-bob")));
    assertThat(prepared.field("link")).endsWith("/if/flow/default-account-lockdown/");
    assertThat(administrator.get(FLOW).text()).contains("the account of <strong>lock-bob</strong>");
    Answer shown = administrator.post(FLOW, REASON);

    assertThat(shown.text()).contains("<strong>lock-bob</strong> is logged out everywhere");
    assertThat(me(bob)).isEqualTo(403);
    assertThat(server.visitor().getAs(token, LoginSteps.ME).status()).isEqualTo(403);
    assertThat(LoginSteps.logIn(server.visitor(), "lock-bob").json().has("response_errors"))
        .isTrue();
    Answer done = administrator.post(FLOW, Map.of("component", "ak-stage-prompt"));
    assertThat(done.field("component")).isEqualTo("xak-flow-redirect");
    assertThat(me(administrator)).isEqualTo(200);
    assertThat(api.list("core/users/?username=lock-bob").getFirst().path("is_active").asBoolean())
        .isFalse();
    assertThat(api.get("events/events/?action=user_write&ordering=-created").text())
        .contains("\"action_id\":\"account_lockdown\"", "\"affected_user\":\"lock-bob\"");
  }

  @Test
  void somebodyLocksTheirOwnAccountAndIsAStrangerThen(RunningServer server) {
    TestPeople.add(server, "lock-carol", "Carol");
    ApiClient elsewhere = loggedIn(server, "lock-carol");
    ApiClient carol = loggedIn(server, "lock-carol");

    assertThat(carol.post(LOCKDOWN, Map.of()).status()).isEqualTo(200);
    assertThat(carol.get(FLOW).text()).contains("your own account");
    Answer sent = carol.post(FLOW, REASON);

    assertThat(sent.field("to")).isEqualTo("/if/flow/default-account-lockdown-complete/");
    assertThat(carol.get(TestFlows.path("default-account-lockdown-complete")).text())
        .contains("Your account is locked");
    assertThat(me(carol)).isEqualTo(403);
    assertThat(me(elsewhere)).isEqualTo(403);
  }

  @Test
  void nobodyLocksOthersWithoutThePermission(RunningServer server) {
    TestPeople.add(server, "lock-dan", "Dan");
    ApiClient dan = loggedIn(server, "lock-dan");

    assertThat(dan.post(LOCKDOWN, Map.of("user", pk(RunningServer.ADMINISTRATOR))).status())
        .isEqualTo(403);
    assertThat(server.visitor().post(LOCKDOWN, Map.of()).status()).isEqualTo(403);
  }

  @Test
  void theExampleIsOfferedAndNotInstalled() {
    assertThat(api.get("managed/blueprints/available/").text()).contains(EXAMPLE);
    assertThat(api.list("managed/blueprints/?search=lockdown")).isEmpty();
  }
}
