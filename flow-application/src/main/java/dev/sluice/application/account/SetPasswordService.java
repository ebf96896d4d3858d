package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

@UseCase
final class SetPasswordService implements SetPassword {

  private static final Permission RESET = Accounts.USER.special("reset_user_password");
  private static final String PASSWORD = "password";

  private final GuardedUsers users;
  private final UserRepository stored;
  private final PasswordHasher hasher;
  private final EventPublisher events;
  private final InstantSource clock;

  SetPasswordService(
      GuardedUsers users,
      UserRepository stored,
      PasswordHasher hasher,
      EventPublisher events,
      InstantSource clock) {
    this.users = users;
    this.stored = stored;
    this.hasher = hasher;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void setPassword(Caller caller, UserId id, Value.Fields sent, Client client) {
    User user = allowed(caller, id);
    String password = password(sent);

    set(user, hasher.hash(password), caller, client);
  }

  @Override
  public void setHash(Caller caller, UserId id, Value.Fields sent, Client client) {
    User user = allowed(caller, id);
    String hash = password(sent);
    if (!hasher.understands(hash)) {
      throw new FlowFault.Invalid(
          List.of(
              Problem.invalid(
                  PASSWORD,
                  "Not a hash that passwords can be compared with. Supported are"
                      + " pbkdf2_sha256$<iterations>$<salt>$<hash> and"
                      + " argon2$argon2id$v=19$m=<KiB>,t=<passes>,p=<lanes>$<salt>$<hash>,"
                      + " within reasonable costs.")));
    }

    set(user, hash, caller, client);
  }

  private User allowed(Caller caller, UserId id) {
    return users.getVisible(users.require(caller, RESET, id), id);
  }

  private static String password(Value.Fields sent) {
    var fields = new SentFields(sent);
    String password = fields.text(PASSWORD, LONGEST);
    fields.check();
    return password;
  }

  /** Outside of a transaction until here: hashing takes its time. */
  private void set(User user, String hash, Caller caller, Client client) {
    Instant now = clock.instant();
    stored.updatePassword(user.id(), hash, kept(user, caller), now);
    events.publish(new AuditEvent.PasswordSet(user.asSubject()), client, now);
  }

  private static @Nullable SessionId kept(User user, Caller caller) {
    Session session = caller.session();
    return session != null && session.owner().is(user.id()) && session.impersonator() == null
        ? session.id()
        : null;
  }
}
