package dev.sluice.domain.audit;

import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.identity.SessionBinding;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.PolicyResult;
import dev.sluice.domain.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened and is recorded. Never holds a secret. */
public sealed interface AuditEvent {

  /** Whom it is about. */
  Subject user();

  /** The name of the action on the wire. */
  default String action() {
    return EventAction.nameOf(this);
  }

  /** Whom the user acted as, or null for most: people act as themselves. */
  default @Nullable Subject onBehalfOf() {
    return null;
  }

  /** As whom the session was logged in, or null for most: as the user. */
  default @Nullable Subject authenticatedAs() {
    return null;
  }

  /** This event, if it happened in a session of this person, who is perhaps its user. */
  default AuditEvent seenBy(Subject session) {
    return session.isStored() && !session.equals(user()) ? new Beside(session, this) : this;
  }

  /** This event, if it was somebody else who did it as its user. */
  default AuditEvent by(@Nullable Subject impersonator) {
    return impersonator == null ? this : new OnBehalf(impersonator, this);
  }

  /**
   * Somebody logged in.
   *
   * @param user who
   * @param evidence what was proven about them
   * @param knownDevice whether from where they had logged in before, or null if nobody looked
   */
  record LoggedIn(Subject user, Evidence evidence, @Nullable Boolean knownDevice)
      implements AuditEvent {

    /** Where nobody looked whether the device is known. */
    public LoggedIn(Subject user, Evidence evidence) {
      this(user, evidence, null);
    }
  }

  /**
   * Somebody could not log in.
   *
   * @param user who was named; perhaps nobody who is stored
   * @param stage the name of the stage that refused
   * @param reason why, for administrators
   */
  record LoginFailed(Subject user, String stage, String reason) implements AuditEvent {}

  /** Somebody logged out. */
  record LoggedOut(Subject user) implements AuditEvent {}

  /**
   * A session ended because it was used from elsewhere than it may be.
   *
   * @param user whose it was
   * @param breach what differed
   * @param previousAddress from where it was used before
   * @param address from where it was used now
   */
  record SessionBroken(
      Subject user, SessionBinding.Breach breach, String previousAddress, String address)
      implements AuditEvent {}

  /**
   * A definition cannot do what it says.
   *
   * @param user whom it met
   * @param message what an administrator has to mend
   * @param stage the name of the stage, or null where it is the flow
   */
  record ConfigurationError(Subject user, String message, @Nullable String stage)
      implements AuditEvent {}

  /**
   * A policy was asked that is to be watched.
   *
   * @param request what it decided about
   * @param result what it said
   */
  record PolicyExecuted(PolicyRequest request, PolicyResult result) implements AuditEvent {
    @Override
    public Subject user() {
      return request.subject();
    }
  }

  /**
   * A policy could not be evaluated.
   *
   * @param request what it was to decide about
   * @param result why it could not, and what counted instead
   */
  record PolicyFailed(PolicyRequest request, PolicyResult result) implements AuditEvent {
    @Override
    public Subject user() {
      return request.subject();
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
      implements AuditEvent {}

  /**
   * The key of a token was replaced because it had expired.
   *
   * @param user by whom, which is nobody
   * @param token whose key
   * @param message what happened, for administrators
   */
  record SecretRotated(Subject user, StoredObject token, String message) implements AuditEvent {}

  /**
   * Something was made.
   *
   * @param user by whom
   * @param model what
   */
  record ModelCreated(Subject user, StoredObject model) implements AuditEvent {}

  /**
   * Something was changed.
   *
   * @param user by whom
   * @param model what, as it is called now
   */
  record ModelUpdated(Subject user, StoredObject model) implements AuditEvent {}

  /**
   * A role was granted permissions, or they were taken from it.
   *
   * @param user by whom
   * @param role which role
   * @param added the names of the permissions that were granted
   * @param removed the names of those that were taken
   * @param object on what, or null for all objects
   */
  record PermissionsChanged(
      Subject user,
      StoredObject role,
      List<String> added,
      List<String> removed,
      @Nullable StoredObject object)
      implements AuditEvent {

    public PermissionsChanged {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /**
   * Something was removed.
   *
   * @param user by whom
   * @param model what it was
   */
  record ModelDeleted(Subject user, StoredObject model) implements AuditEvent {}

  /**
   * A flow wrote a user.
   *
   * @param user who was written
   * @param data what prompts learned, secrets too: whoever keeps it has to take them out
   * @param created whether the user is new
   */
  record UserWritten(Subject user, Value.Fields data, boolean created) implements AuditEvent {

    /** Not the data. */
    @Override
    public String toString() {
      return "UserWritten[" + user.username() + ", created=" + created + "]";
    }
  }

  /**
   * An account was locked.
   *
   * @param user by whom
   * @param affected whose it is
   * @param reason why, in their own words; may be blank
   */
  record AccountLocked(Subject user, Subject affected, String reason) implements AuditEvent {}

  /** Somebody has a new password, whoever gave it. */
  record PasswordSet(Subject user) implements AuditEvent {}

  /**
   * Somebody began to act as somebody else.
   *
   * @param user who
   * @param onBehalfOf as whom
   * @param reason why, in their own words; may be blank
   */
  record ImpersonationStarted(Subject user, Subject onBehalfOf, String reason)
      implements AuditEvent {}

  /**
   * Somebody acts as themselves again.
   *
   * @param user who
   * @param onBehalfOf as whom they acted
   */
  record ImpersonationEnded(Subject user, Subject onBehalfOf) implements AuditEvent {}

  /**
   * Something that somebody did as somebody else.
   *
   * @param user who did it
   * @param event what, as if the other had done it
   */
  record OnBehalf(Subject user, AuditEvent event) implements AuditEvent {
    @Override
    public Subject onBehalfOf() {
      return event.user();
    }
  }

  /**
   * Something that somebody did, or that was done about them, in the session of somebody else.
   *
   * @param authenticatedAs whose session it was
   * @param event what happened
   */
  record Beside(Subject authenticatedAs, AuditEvent event) implements AuditEvent {
    @Override
    public Subject user() {
      return event.user();
    }

    @Override
    public @Nullable Subject onBehalfOf() {
      return event.onBehalfOf();
    }
  }

  /**
   * Somebody came by an invitation.
   *
   * @param user who, as far as that is known
   * @param invitation by which
   */
  record InvitationUsed(Subject user, InvitationId invitation) implements AuditEvent {}

  /**
   * The counter of a passkey went back or stood still, as that of a copied one does.
   *
   * @param user whose it is
   * @param device the passkey
   * @param known where the counter stood
   * @param sent where it stands now
   */
  record CounterWentBack(Subject user, StoredObject device, long known, long sent)
      implements AuditEvent {}

  /** The recovery codes of somebody were removed by a user. */
  record RecoveryCodesDisabled(Subject user, StoredObject device) implements AuditEvent {}

  /**
   * A request failed in a way that nobody foresaw.
   *
   * @param user whose request it was, as far as that is known
   * @param message what failed where, without any value that was sent or stored
   */
  record SystemException(Subject user, String message) implements AuditEvent {}

  /**
   * What somebody asked for can be fetched.
   *
   * @param user who asked
   * @param export where it is kept
   */
  record ExportReady(Subject user, StoredObject export) implements AuditEvent {}

  /**
   * A mail was handed to a server.
   *
   * @param mail what was sent; what in it opens something is not told
   * @param from whom it was from
   */
  record EmailSent(Mail mail, String from) implements AuditEvent {
    @Override
    public Subject user() {
      return Subject.ANONYMOUS;
    }
  }
}
