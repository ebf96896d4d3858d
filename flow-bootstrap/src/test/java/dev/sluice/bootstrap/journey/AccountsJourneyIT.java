package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class AccountsJourneyIT {

  private static final String CORE = "/api/v3/core";
  private static final String USERS = CORE + "/users/";

  private static ApiClient administrator(RunningServer server) {
    ApiClient client = server.visitor();
    LoginSteps.logIn(client);
    return client;
  }

  private static UserId person(RunningServer server, String username) {
    TestPeople.add(server, username, "");
    return server
        .bean(UserRepository.class)
        .find(List.of(UserField.USERNAME), username, false)
        .map(Subject::id)
        .orElseThrow();
  }

  private static ApiClient loggedIn(RunningServer server, String username, String password) {
    ApiClient client = server.visitor();
    client.get(LoginSteps.LOGIN);
    client.post(LoginSteps.LOGIN, Map.of("uid_field", username));
    client.post(LoginSteps.LOGIN, Map.of("password", password));
    return client;
  }

  private static String pathOf(UserId user, String action) {
    return USERS + user.value() + "/" + action + "/";
  }

  private static String me(ApiClient client) {
    return client.get(LoginSteps.ME).json().at("/user/username").stringValue("");
  }

  @Test
  void whoActsAsSomebodyElseIsThatPersonUntilItEnds(RunningServer server) {
    UserId bob = person(server, "impersonated");
    ApiClient administrator = administrator(server);
    String former = administrator.cookie("authentik_session");

    var begun = administrator.post(pathOf(bob, "impersonate"), Map.of("reason", "ticket 7"));
    var shown = administrator.get(LoginSteps.ME).json();

    assertThat(begun.status()).isEqualTo(204);
    assertThat(shown.at("/user/username").stringValue()).isEqualTo("impersonated");
    assertThat(shown.at("/original/username").stringValue()).isEqualTo("akadmin");
    assertThat(administrator.cookie("authentik_session")).isNotEqualTo(former);
    assertThat(administrator.get(USERS + "paths/").status()).isEqualTo(403);

    assertThat(administrator.get(USERS + "impersonate_end/").status()).isEqualTo(204);
    assertThat(administrator.get(USERS + "impersonate_end/").status()).isEqualTo(204);
    assertThat(me(administrator)).isEqualTo("akadmin");
  }

  @Test
  void whoLogsOutWhileActingAsSomebodyElseIsNobody(RunningServer server) {
    UserId bob = person(server, "impersonated-again");
    ApiClient administrator = administrator(server);
    administrator.post(pathOf(bob, "impersonate"), Map.of("reason", "ticket 8"));

    administrator.get(TestFlows.path("default-invalidation-flow"));

    assertThat(administrator.get(LoginSteps.ME).status()).isEqualTo(403);
  }

  @Test
  void whoGetsAnotherPasswordLogsInWithThatOnly(RunningServer server) {
    UserId bob = person(server, "forgetful");
    ApiClient before = loggedIn(server, "forgetful", RunningServer.PASSWORD);
    assertThat(me(before)).isEqualTo("forgetful");

    var set =
        administrator(server).post(pathOf(bob, "set_password"), Map.of("password", "another"));

    assertThat(set.status()).isEqualTo(204);
    assertThat(before.get(LoginSteps.ME).status()).isEqualTo(403);
    assertThat(me(loggedIn(server, "forgetful", "another"))).isEqualTo("forgetful");
    assertThat(loggedIn(server, "forgetful", RunningServer.PASSWORD).get(LoginSteps.ME).status())
        .isEqualTo(403);
  }

  @Test
  void whoIsImportedWithAHashLogsInAndIsHashedAnew(RunningServer server) {
    UserId bob = person(server, "imported");
    // of "imported password"
    String hash = "pbkdf2_sha256$1000$journeysalt$n/YtR+cZ03ism7gX/0QYrxh8BFfu7X8PKLD2yD/Q4zw=";

    var set =
        administrator(server).post(pathOf(bob, "set_password_hash"), Map.of("password", hash));

    assertThat(set.status()).isEqualTo(204);
    assertThat(me(loggedIn(server, "imported", "imported password"))).isEqualTo("imported");
    assertThat(me(loggedIn(server, "imported", "imported password"))).isEqualTo("imported");
  }

  @Test
  void whatAProgramIsGivenCanBeViewedAgain(RunningServer server) {
    ApiClient administrator = administrator(server);

    var made = administrator.post(USERS + "service_account/", Map.of("name", "Journey Robot"));

    assertThat(made.status()).isEqualTo(200);
    String identifier = "service-account-journey-robot-password";
    assertThat(administrator.get(CORE + "/tokens/" + identifier + "/view_key/").field("key"))
        .isEqualTo(made.field("token"));
    assertThat(
            administrator
                .post(CORE + "/tokens/" + identifier + "/set_key/", Map.of("key", "short"))
                .status())
        .isEqualTo(400);
    assertThat(
            administrator
                .post(USERS + "service_account/", Map.of("name", "Journey Robot"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void whoIsLoggedOutEverywhereIsAStranger(RunningServer server) {
    UserId bob = person(server, "everywhere");
    ApiClient first = loggedIn(server, "everywhere", RunningServer.PASSWORD);
    ApiClient second = loggedIn(server, "everywhere", RunningServer.PASSWORD);
    ApiClient administrator = administrator(server);
    String path = CORE + "/authenticated_sessions/bulk_delete/";

    assertThat(second.delete(path + "?user_pks=" + bob.value()).status()).isEqualTo(403);
    assertThat(administrator.delete(path).status()).isEqualTo(400);
    var ended = administrator.delete(path + "?user_pks=" + bob.value());

    assertThat(ended.json().get("deleted").intValue()).isEqualTo(2);
    assertThat(first.get(LoginSteps.ME).status()).isEqualTo(403);
  }

  @Test
  void noRecoveryLinkIsMadeWhereTheBrandHasNoFlowForIt(RunningServer server) {
    UserId bob = person(server, "lost");
    forgetRecovery(server);

    var refused = administrator(server).post(pathOf(bob, "recovery"), Map.of());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/non_field_errors/0").stringValue())
        .isEqualTo("No recovery flow set.");
  }

  /** Other tests may have named a flow. */
  private static void forgetRecovery(RunningServer server) {
    ApiClient client = server.visitor();
    String brands = "/api/v3/core/brands/";
    String pk =
        client
            .getAs(RunningServer.TOKEN, brands + "?default=true")
            .json()
            .at("/results/0/brand_uuid")
            .asString();
    var headers =
        Map.of(
            "Authorization", "Bearer " + RunningServer.TOKEN, "Content-Type", "application/json");
    client.send("PATCH", brands + pk + "/", headers, "{\"flow_recovery\": null}");
  }
}
