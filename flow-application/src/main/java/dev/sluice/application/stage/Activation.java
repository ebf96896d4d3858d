package dev.sluice.application.stage;

import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import java.time.Instant;

/** Lets people use their accounts. */
final class Activation {

  private final UserRepository users;

  Activation(UserRepository users) {
    this.users = users;
  }

  /** The person, active. */
  Subject activate(UserId id, Instant now) {
    User user = users.find(id).orElseThrow(() -> new FlowFault.NotFound("user"));
    if (user.active()) {
      return user.asSubject();
    }
    var active =
        new NewUser(
            user.username(),
            user.name(),
            user.email(),
            true,
            user.type(),
            user.path(),
            user.attributes());
    users.update(id, active, user.lastLogin(), now);
    Subject subject = user.asSubject();
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
