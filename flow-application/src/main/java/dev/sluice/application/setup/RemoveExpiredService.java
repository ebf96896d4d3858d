package dev.sluice.application.setup;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Expiry;
import java.time.InstantSource;

@UseCase(unitOfWork = false)
final class RemoveExpiredService implements RemoveExpired {

  private final Expiry expiry;
  private final InstantSource clock;

  RemoveExpiredService(Expiry expiry, InstantSource clock) {
    this.expiry = expiry;
    this.clock = clock;
  }

  @Override
  public int remove() {
    return expiry.removeExpired(clock.instant());
  }
}
