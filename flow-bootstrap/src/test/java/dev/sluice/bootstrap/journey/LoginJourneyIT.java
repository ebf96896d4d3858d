package dev.sluice.bootstrap.journey;

import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;
import static dev.sluice.bootstrap.journey.RunningServer.PASSWORD;
import static dev.sluice.bootstrap.journey.RunningServer.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class LoginJourneyIT {

  private static final String LOGIN = "/api/v3/flows/executor/default-authentication-flow/?query=";
  private static final String ME = "/api/v3/core/users/me/";

  @Test
  void strangersLogInAndAreKnownFromThenOn(RunningServer server) {
    ApiClient visitor = server.visitor();

    assertThat(visitor.get(ME).status()).isEqualTo(403);
    assertThat(visitor.get(LOGIN).field("component")).isEqualTo("ak-stage-identification");
    assertThat(identify(visitor).field("component")).isEqualTo("ak-stage-password");
    assertThat(giveAway(visitor, PASSWORD).field("component")).isEqualTo("xak-flow-redirect");
    assertThat(visitor.get(ME).json().at("/user/username").asString()).isEqualTo(ADMINISTRATOR);
  }

  @Test
  void strangersWithAWrongPasswordAreAskedAgain(RunningServer server) {
    ApiClient visitor = server.visitor();
    visitor.get(LOGIN);
    identify(visitor);

    var again = giveAway(visitor, "wrong");

    assertThat(again.field("component")).isEqualTo("ak-stage-password");
    assertThat(again.json().at("/response_errors/password").isEmpty()).isFalse();
    assertThat(visitor.get(ME).status()).isEqualTo(403);
  }

  @Test
  void programsAreKnownByTheirToken(RunningServer server) {
    var me = server.visitor().getAs(TOKEN, ME);

    assertThat(me.json().at("/user/username").asString()).isEqualTo(ADMINISTRATOR);
  }

  @Test
  void programsWithAWrongTokenAreRefused(RunningServer server) {
    assertThat(server.visitor().getAs("wrong", ME).status()).isEqualTo(403);
  }

  private static ApiClient.Answer identify(ApiClient visitor) {
    return visitor.post(
        LOGIN, Map.of("component", "ak-stage-identification", "uid_field", ADMINISTRATOR));
  }

  private static ApiClient.Answer giveAway(ApiClient visitor, String password) {
    return visitor.post(LOGIN, Map.of("component", "ak-stage-password", "password", password));
  }
}
