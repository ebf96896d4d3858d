package dev.sluice.application.setup;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.EventMonths;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.Expiry;
import dev.sluice.application.token.RotateTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

@UseCase(unitOfWork = false)
final class RemoveExpiredService implements RemoveExpired {

  /** Nodes may stand still for a while, and clocks differ. */
  private static final Duration AHEAD = Duration.ofDays(61);

  private final Expiry expiry;
  private final RotateTokens rotateTokens;
  private final EventMonths months;
  private final EventRules rules;
  private final InstantSource clock;

  RemoveExpiredService(
      Expiry expiry,
      RotateTokens rotateTokens,
      EventMonths months,
      EventRules rules,
      InstantSource clock) {
    this.expiry = expiry;
    this.rotateTokens = rotateTokens;
    this.months = months;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public int remove() {
    Instant now = clock.instant();
    return rotateTokens.rotate()
        + expiry.removeExpired(now)
        + months.turn(now, now.plus(rules.retention()).plus(AHEAD));
  }
}
