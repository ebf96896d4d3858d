package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.identity.IdentifyCaller;
import dev.sluice.application.identity.ListSessions;
import dev.sluice.application.identity.ListSessions.OwnSession;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.Program;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class SessionsJourneyIT {

  @Test
  void whoIsLoggedOutElsewhereIsAStrangerThere(RunningServer server) throws Exception {
    ApiClient phone = administrator(server);
    ApiClient laptop = administrator(server);
    String path = pathOf(current(server, phone));
    long before = TestFlows.countEvents(server, "logout");

    assertThat(laptop.delete(path).status()).isEqualTo(204);
    assertThat(phone.get(LoginSteps.ME).status()).isEqualTo(403);
    assertThat(laptop.get(LoginSteps.ME).status()).isEqualTo(200);
    assertThat(laptop.delete(path).status()).isEqualTo(404);
    assertThat(TestFlows.countEvents(server, "logout")).isEqualTo(before + 1);
  }

  @Test
  void whoEndsTheSessionInUseIsAStrangerAndMayLogInAgain(RunningServer server) {
    ApiClient laptop = administrator(server);

    assertThat(laptop.delete(pathOf(current(server, laptop))).status()).isEqualTo(204);
    assertThat(laptop.get(LoginSteps.ME).status()).isEqualTo(403);
    assertThat(LoginSteps.logIn(laptop).field("component")).isEqualTo("xak-flow-redirect");
    assertThat(laptop.get(LoginSteps.ME).status()).isEqualTo(200);
  }

  @Test
  void onlyAdministratorsEndTheSessionOfSomebodyElse(RunningServer server) {
    ApiClient administrator = administrator(server);
    ApiClient lodger = somebody(server, "lodger");

    assertThat(lodger.delete(pathOf(current(server, administrator))).status()).isEqualTo(404);
    assertThat(server.visitor().delete(pathOf(current(server, lodger))).status()).isEqualTo(403);
    assertThat(administrator.get(LoginSteps.ME).status()).isEqualTo(200);
    assertThat(lodger.get(LoginSteps.ME).status()).isEqualTo(200);
    assertThat(administrator.delete(pathOf(current(server, lodger))).status()).isEqualTo(204);
    assertThat(lodger.get(LoginSteps.ME).status()).isEqualTo(403);
  }

  @Test
  void whoLooksThroughTheirSessionsSeesWhereTheyAre(RunningServer server) {
    OwnSession shown = current(server, somebody(server, "looker"));

    assertThat(shown.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(shown.userAgent()).startsWith("Java-http-client/");
    assertThat(shown.program()).isEqualTo(Program.UNKNOWN);
  }

  private static ApiClient administrator(RunningServer server) {
    ApiClient client = server.visitor();
    LoginSteps.logIn(client);
    return client;
  }

  private static ApiClient somebody(RunningServer server, String name) {
    String hash = server.bean(PasswordHasher.class).hash("right");
    server
        .bean(UserRepository.class)
        .add(new NewUser(name, "", "", true), hash, List.of(), Instant.now());
    ApiClient client = server.visitor();
    client.get(LoginSteps.LOGIN);
    client.post(LoginSteps.LOGIN, Map.of("uid_field", name));
    client.post(LoginSteps.LOGIN, Map.of("password", "right"));
    return client;
  }

  private static OwnSession current(RunningServer server, ApiClient client) {
    var key = new SessionKey(client.cookie("authentik_session"));
    var sent = new IdentifyCaller.Command(key, null, Client.UNKNOWN);
    var caller = server.bean(IdentifyCaller.class).identify(sent);
    return server.bean(ListSessions.class).list(caller).stream()
        .filter(OwnSession::current)
        .findFirst()
        .orElseThrow();
  }

  private static String pathOf(OwnSession session) {
    return "/api/v3/core/authenticated_sessions/" + session.id().value() + "/";
  }
}
