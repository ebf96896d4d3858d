package dev.sluice.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.bootstrap.journey.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever holds nothing at all still owns tokens and sessions. */
@ExtendWith(ContractExtension.class)
class OwnersIT {

  private static final String TOKENS = "/core/tokens/";
  private static final String SESSIONS = "/core/authenticated_sessions/";

  @Test
  void makeSeeChangeAndRemoveTheirTokens(RunningServer server) {
    Grantee owner = Grantee.named(server, "token-owner");
    assumeServed(owner, TOKENS);
    JsonNode body = JsonMapper.shared().readTree("{\"identifier\": \"mine\"}");
    JsonNode change = JsonMapper.shared().readTree("{\"description\": \"changed\"}");

    assertThat(status(owner, Call.json("POST", TOKENS, body))).isEqualTo(201);
    assertThat(status(owner, Call.of("GET", TOKENS + "mine/"))).isEqualTo(200);
    assertThat(status(owner, Call.of("GET", TOKENS + "mine/used_by/"))).isEqualTo(200);
    assertThat(status(owner, Call.json("PUT", TOKENS + "mine/", body))).isEqualTo(200);
    assertThat(status(owner, Call.json("PATCH", TOKENS + "mine/", change))).isEqualTo(200);
    assertThat(status(owner, Call.of("DELETE", TOKENS + "mine/"))).isEqualTo(204);
  }

  @Test
  void seeAndEndTheirSessions(RunningServer server) {
    Grantee owner = Grantee.named(server, "session-owner");
    assumeServed(owner, SESSIONS);
    Caller elsewhere = owner.withSession();

    JsonNode mine = owner.caller().send(Call.of("GET", SESSIONS)).json();
    String session = SESSIONS + mine.at("/results/0/uuid").asString() + "/";

    assertThat(mine.at("/pagination/count").asInt()).isEqualTo(1);
    assertThat(status(owner, Call.of("GET", session))).isEqualTo(200);
    assertThat(status(owner, Call.of("DELETE", session))).isEqualTo(204);
    assertThat(elsewhere.send(Call.of("GET", "/core/users/me/")).status()).isEqualTo(403);
  }

  @Test
  void doNotSeeWhatOthersOwn(RunningServer server) {
    Grantee owner = Grantee.named(server, "modest-owner");
    assumeServed(owner, TOKENS);

    JsonNode tokens = owner.caller().send(Call.of("GET", TOKENS)).json();

    assertThat(tokens.at("/pagination/count").asInt()).isEqualTo(1);
    assertThat(status(owner, Call.of("GET", TOKENS + "authentik-bootstrap-token/"))).isEqualTo(404);
  }

  private static int status(Grantee owner, Call call) {
    return owner.caller().send(call).status();
  }

  private static void assumeServed(Grantee owner, String collection) {
    assumeTrue(status(owner, Call.of("GET", collection)) != 404, "not served");
  }
}
