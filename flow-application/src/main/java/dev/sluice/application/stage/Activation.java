package dev.sluice.application.stage;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import java.time.Instant;

/** Lets people use their accounts. */
final class Activation {

  private final UserRepository users;

  Activation(UserRepository users) {
    this.users = users;
  }

  /** The person, active from the end of the unit of work on. */
  Subject activate(Subject subject, Instant now) {
    UserId id = subject.id();
    if (id == null || subject.active()) {
      return subject;
    }
    users.activate(id, now);
    return new Subject(
        id,
        subject.username(),
        subject.name(),
        subject.email(),
        true,
        subject.superuser(),
        subject.groups());
  }
}
