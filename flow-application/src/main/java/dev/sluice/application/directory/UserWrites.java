package dev.sluice.application.directory;

import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Attached;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Writes users, and what has to follow from that. */
final class UserWrites {

  private final UserRepository users;
  private final SessionRepository sessions;
  private final PolicyRepository policies;
  private final InstantSource clock;

  UserWrites(
      UserRepository users,
      SessionRepository sessions,
      PolicyRepository policies,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.policies = policies;
    this.clock = clock;
  }

  /** Adds a user whose password is unusable. */
  UserId add(UserAttributes attributes) {
    Instant now = clock.instant();
    UserId id = users.add(attributes.user(), null, attributes.groups(), now);
    if (attributes.lastLogin() != null) {
      users.update(id, attributes.user(), attributes.lastLogin(), now);
    }
    return id;
  }

  /** Changes a user. Whoever is not active is logged in nowhere. */
  void update(UserId id, UserAttributes before, UserAttributes attributes) {
    users.update(id, attributes.user(), attributes.lastLogin(), clock.instant());
    if (!Set.copyOf(before.groups()).equals(Set.copyOf(attributes.groups()))) {
      users.updateGroups(id, List.copyOf(attributes.groups()));
    }
    if (!attributes.isActive()) {
      sessions.remove(Set.of(id));
    }
  }

  void remove(UserId id) {
    policies.remove(new Attached.OfUser(id));
    users.remove(id);
  }
}
