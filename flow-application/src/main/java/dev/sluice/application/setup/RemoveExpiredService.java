package dev.sluice.application.setup;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Expiry;
import dev.sluice.application.token.RotateTokens;
import java.time.InstantSource;

@UseCase(unitOfWork = false)
final class RemoveExpiredService implements RemoveExpired {

  private final Expiry expiry;
  private final RotateTokens rotateTokens;
  private final InstantSource clock;

  RemoveExpiredService(Expiry expiry, RotateTokens rotateTokens, InstantSource clock) {
    this.expiry = expiry;
    this.rotateTokens = rotateTokens;
    this.clock = clock;
  }

  @Override
  public int remove() {
    return rotateTokens.rotate() + expiry.removeExpired(clock.instant());
  }
}
