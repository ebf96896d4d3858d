package dev.sluice.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.TokenLifetime;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotateTokensTest {

  private static final Duration USUAL = Duration.ofHours(8);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final MutableClock clock = new MutableClock();
  private final FixedIds ids = new FixedIds();
  private final UserId owner =
      ports.users().add(new NewUser("owner", "", "", true), null, List.of(), clock.instant());
  private final RotateTokens rotate =
      new RotateTokensService(
          ports.tokens(), new FixedKeys(), new TokenLifetime(USUAL), ports.events(), clock);

  private Token added(String identifier, TokenIntent intent, @Nullable Instant expires) {
    Token token = Token.of(new TokenId(ids.next()), identifier, intent, owner, expires);
    ports.tokens().add(token, new TokenKey("former key of " + identifier));
    return token;
  }

  private boolean opens(String key) {
    return ports
        .tokens()
        .findOwner(new TokenKey(key).hash(), TokenIntent.API, clock.instant())
        .isPresent();
  }

  @Test
  void givesAnExpiredTokenAnotherKeyAndAnotherEnd() {
    Token token = added("robot", TokenIntent.API, clock.instant());
    assertThat(opens("former key of robot")).as("from the moment on that it expires").isFalse();

    assertThat(rotate.rotate()).isOne();

    assertThat(opens("former key of robot")).isFalse();
    assertThat(opens("key-1")).isTrue();
    assertThat(ports.tokens().find("robot")).contains(token.until(clock.instant().plus(USUAL)));
    assertThat(rotate.rotate()).isZero();
  }

  @Test
  void tellsWhichTokenItWasButNoKey() {
    Token token = added("robot", TokenIntent.API, clock.instant());

    rotate.rotate();

    assertThat(ports.events().list())
        .containsExactly(
            new AuditEvent.SecretRotated(
                Subject.ANONYMOUS,
                token.key().named("robot"),
                "Token robot's secret was rotated."));
    assertThat(ports.events().list().toString()).doesNotContain("key-1", "former key");
  }

  @Test
  void leavesOthersAlone() {
    added("lasting", TokenIntent.API, null);
    added("working", TokenIntent.API, clock.instant().plusMillis(1));
    added("password", TokenIntent.APP_PASSWORD, clock.instant());
    added("recovery", TokenIntent.RECOVERY, clock.instant());

    assertThat(rotate.rotate()).isZero();
    assertThat(ports.events().list()).isEmpty();
  }

  @Test
  void goesOnBatchByBatch() {
    for (int i = 0; i < RotateTokens.BATCH + 1; i++) {
      added("robot-" + i, TokenIntent.API, clock.instant());
    }

    assertThat(rotate.rotate()).isEqualTo(RotateTokens.BATCH);
    assertThat(rotate.rotate()).isOne();
  }
}
