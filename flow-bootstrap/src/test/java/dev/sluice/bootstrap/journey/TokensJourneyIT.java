package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.setup.RemoveExpired;
import dev.sluice.domain.token.Token;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class TokensJourneyIT {

  private static final String TOKENS = "/api/v3/core/tokens/";

  @Test
  void aTokenThatExpiresGetsAnotherKey(RunningServer server) {
    var administrator = new Blueprints(server);
    administrator.postJson(TOKENS, "{\"identifier\": \"expiring\", \"intent\": \"api\"}");
    String former = key(administrator);
    assertThat(me(server, former)).isEqualTo(200);
    var tokens = server.bean(TokenRepository.class);
    Token token = tokens.find("expiring").orElseThrow();
    tokens.update(token.until(Instant.now().minusSeconds(1)));
    assertThat(me(server, former)).isEqualTo(403);

    server.bean(RemoveExpired.class).remove();

    assertThat(key(administrator)).isNotEqualTo(former).isNotBlank();
    assertThat(me(server, former)).isEqualTo(403);
    assertThat(me(server, key(administrator))).isEqualTo(200);
  }

  private static String key(Blueprints administrator) {
    return administrator.get(TOKENS + "expiring/view_key/").field("key");
  }

  private static int me(RunningServer server, String key) {
    return server.visitor().getAs(key, LoginSteps.ME).status();
  }
}
