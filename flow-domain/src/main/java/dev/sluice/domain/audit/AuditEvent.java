package dev.sluice.domain.audit;

import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import org.jspecify.annotations.Nullable;

/** Something that happened and is recorded. Never holds a secret. */
public sealed interface AuditEvent {

  /** Whom it is about. */
  Subject user();

  /** The name of the action on the wire. */
  String action();

  /**
   * Somebody logged in.
   *
   * @param user who
   * @param evidence what was proven about them
   */
  record LoggedIn(Subject user, Evidence evidence) implements AuditEvent {
    @Override
    public String action() {
      return "login";
    }
  }

  /**
   * Somebody could not log in.
   *
   * @param user who was named; perhaps nobody who is stored
   * @param stage the name of the stage that refused
   * @param reason why, for administrators
   */
  record LoginFailed(Subject user, String stage, String reason) implements AuditEvent {
    @Override
    public String action() {
      return "login_failed";
    }
  }

  /** Somebody logged out. */
  record LoggedOut(Subject user) implements AuditEvent {
    @Override
    public String action() {
      return "logout";
    }
  }

  /**
   * A definition cannot do what it says.
   *
   * @param user whom it met
   * @param message what an administrator has to mend
   * @param stage the name of the stage, or null where it is the flow
   */
  record ConfigurationError(Subject user, String message, @Nullable String stage)
      implements AuditEvent {
    @Override
    public String action() {
      return "configuration_error";
    }
  }

  /**
   * Somebody looked at something that is kept secret.
   *
   * @param user who looked
   * @param secret what it belongs to
   * @param type which part of it, or null where there is only one
   */
  record SecretViewed(Subject user, StoredObject secret, @Nullable String type)
      implements AuditEvent {
    @Override
    public String action() {
      return "secret_view";
    }
  }
}
