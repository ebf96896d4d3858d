package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import java.time.Duration;
import java.time.Instant;

/** Known clients in memory. */
public final class InMemoryKnownClients implements KnownClients {

  private static final Duration KNOWN_FOR = Duration.ofDays(30);

  private final InMemoryTable<Place, Instant> logins;

  private record Place(UserId user, ClientNetwork network) {}

  public InMemoryKnownClients(ImmediateUnitOfWork unitOfWork) {
    this.logins = new InMemoryTable<>(unitOfWork);
  }

  @Override
  public boolean knows(UserId user, String address, Instant now) {
    return logins
        .find(new Place(user, ClientNetwork.of(address)))
        .filter(last -> last.plus(KNOWN_FOR).isAfter(now))
        .isPresent();
  }

  @Override
  public void add(UserId user, String address, Instant now) {
    logins.put(new Place(user, ClientNetwork.of(address)), now);
  }
}
