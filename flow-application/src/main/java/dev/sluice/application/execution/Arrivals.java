package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.KnownClients;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.id.UserId;
import java.time.Instant;

/** Writes down that somebody logged in, and from where. */
final class Arrivals {

  private final UserRepository users;
  private final KnownClients clients;

  Arrivals(UserRepository users, KnownClients clients) {
    this.users = users;
    this.clients = clients;
  }

  void record(UserId user, Client client, Instant now) {
    users.updateLogin(user, now);
    clients.add(user, client.address(), now);
  }
}
