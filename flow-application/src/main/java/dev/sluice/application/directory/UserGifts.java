package dev.sluice.application.directory;

import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.rbac.GivenPermissions;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Passwords;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What users get by blueprints alone: passwords, and permissions on all objects. */
final class UserGifts {

  private static final Permission RESET = UserResource.MODEL.special("reset_user_password");

  private final Credentials credentials;
  private final UserRepository users;
  private final GivenPermissions permissions;
  private final EventPublisher events;
  private final InstantSource clock;

  UserGifts(
      Credentials credentials,
      UserRepository users,
      GivenPermissions permissions,
      EventPublisher events,
      InstantSource clock) {
    this.credentials = credentials;
    this.users = users;
    this.permissions = permissions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Attributes with what is really to be given: not what somebody has, and hashes of passwords.
   *
   * @param id for whom, or null for somebody new
   * @throws FlowFault.Forbidden if the author could give it by no request either
   */
  UserAttributes prepared(
      UserAttributes attributes, @Nullable UserId id, Author author, Passwords passwords) {
    List<String> wanted = attributes.permissions();
    List<String> missing =
        id == null
            ? permissions.check(wanted, author.grants())
            : permissions.missing(id, wanted, author.grants());
    Password password = attributes.password();
    return attributes.giving(
        password == null ? null : hash(password, attributes, id, requireReset(author, passwords)),
        missing);
  }

  /** Before a password is compared: nobody is to find out by that what it is. */
  private static Passwords requireReset(Author author, Passwords passwords) {
    if (!author.grants().holds(RESET)) {
      throw new FlowFault.Forbidden(
          "You do not have permission to set passwords. Missing: " + RESET.text() + ".");
    }
    return passwords;
  }

  private @Nullable Password hash(
      Password password, UserAttributes attributes, @Nullable UserId id, Passwords passwords) {
    String former = id == null ? null : credentials.findPassword(id).orElse(null);
    return passwords
        .replace(attributes.username().value(), password.text(), former)
        .map(Password::new)
        .orElse(null);
  }

  /** Gives somebody what is prepared; their sessions end with their former password. */
  void give(UserId id, UserAttributes prepared, Author author) {
    permissions.give(id, prepared.permissions());
    Password hash = prepared.password();
    if (hash != null) {
      Instant now = clock.instant();
      users.updatePassword(id, hash.text(), null, now);
      events.publish(
          new AuditEvent.PasswordSet(subject(id)).by(author.impersonator()), author.client(), now);
    }
  }

  private Subject subject(UserId id) {
    return users.find(id).map(User::asSubject).orElseThrow(() -> new FlowFault.NotFound("user"));
  }
}
