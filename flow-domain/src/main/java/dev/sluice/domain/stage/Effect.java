package dev.sluice.domain.stage;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.identity.SessionBinding;
import dev.sluice.domain.mail.Mail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a stage wants done to the session, the client or the record. Effects are data: they happen
 * when the step is saved, together with it, or not at all.
 */
public sealed interface Effect {

  /** Who is at the other end once this has happened. */
  default Visitor applyTo(Visitor visitor) {
    return switch (this) {
      case LogIn login -> visitor.as(login.subject, login.evidence);
      case LogOut logout -> visitor.as(Subject.ANONYMOUS, Evidence.NONE);
      case RememberDevice remember -> visitor;
      case RememberValidation remember -> visitor;
      case StepUp proven -> visitor.as(visitor.user(), visitor.evidence().and(proven.evidence));
      case Report report -> visitor;
      case ExpirePassword expire -> visitor;
      case MailLink mailed -> visitor;
      case PretendMail pretended -> visitor;
      case UseUpLink used -> visitor;
      case UseUpInvitation used -> visitor;
      case ChangePassword change -> visitor;
      case RemoveUser remove -> visitor;
      case LockDown lock -> visitor;
      case Misidentified misidentified -> visitor;
    };
  }

  /**
   * The session becomes this person's, under a new key.
   *
   * @param subject who; stored and active
   * @param evidence what the session carries on
   * @param lasting how long the session lasts, or null until the browser closes
   * @param terminateOthers whether the person's other sessions end
   * @param binding where the session may be used, or null for everywhere
   */
  record LogIn(
      Subject subject,
      Evidence evidence,
      @Nullable Duration lasting,
      boolean terminateOthers,
      @Nullable SessionBinding binding)
      implements Effect {

    /** The session may be used everywhere. */
    public LogIn(
        Subject subject, Evidence evidence, @Nullable Duration lasting, boolean terminateOthers) {
      this(subject, evidence, lasting, terminateOthers, null);
    }
  }

  /** The session becomes nobody's; its other runs end. */
  record LogOut() implements Effect {}

  /**
   * The client remembers that this person logged in from it.
   *
   * @param user the person
   * @param scope what made it remember; one cookie per scope
   * @param lasting how long
   */
  record RememberDevice(UserId user, String scope, Duration lasting) implements Effect {}

  /**
   * The client remembers that a device proved something at a stage, which need not ask again so
   * soon.
   *
   * @param device the device
   * @param stage the stage
   * @param lasting how long
   */
  record RememberValidation(DeviceId device, StageId stage, Duration lasting) implements Effect {}

  /**
   * The session, which stays whose it is, carries on more than it did, under a new key.
   *
   * @param evidence what was proven about whose it is
   */
  record StepUp(Evidence evidence) implements Effect {}

  /** Whether the session or the client changes, or only what is on record. */
  default boolean changesVisitor() {
    return switch (this) {
      case LogIn login -> true;
      case LogOut logout -> true;
      case RememberDevice remember -> true;
      case RememberValidation remember -> true;
      case StepUp proven -> true;
      case Misidentified misidentified -> true;
      case Report report -> false;
      case ExpirePassword expire -> false;
      case MailLink mailed -> false;
      case PretendMail pretended -> false;
      case UseUpLink used -> false;
      case UseUpInvitation used -> false;
      case ChangePassword change -> false;
      case RemoveUser remove -> false;
      case LockDown lock -> false;
    };
  }

  /** A password stops to work until there is a new one. */
  record ExpirePassword(UserId user) implements Effect {}

  /**
   * The run, as it waits after this step, is kept for whoever opens a link, and the link is mailed.
   *
   * @param link how it is kept
   * @param mail holds the link
   */
  record MailLink(KeptLink link, Mail mail) implements Effect {}

  /**
   * Nobody is there to mail a link to, and nobody is to notice by the time: all is prepared, and
   * nothing kept.
   *
   * @param link of nobody
   * @param mail to nobody
   */
  record PretendMail(KeptLink link, Mail mail) implements Effect {}

  /** A link opens nothing any more. Where another request was first with it, nothing holds. */
  record UseUpLink(TokenId link) implements Effect {}

  /** An invitation lets nobody in any more. Where another request was first, nothing holds. */
  record UseUpInvitation(InvitationId invitation) implements Effect {}

  /**
   * A password is another one from now on; all sessions of its owner end but the one of the run.
   *
   * @param hash of the new password
   */
  record ChangePassword(UserId user, String hash) implements Effect {

    /** Not the hash. */
    @Override
    public String toString() {
      return "ChangePassword[" + user + "]";
    }
  }

  /** An account is gone, with all that belongs to it. */
  record RemoveUser(UserId user) implements Effect {}

  /**
   * An account is locked; of all its sessions only the one of the run stays, if that is one.
   *
   * @param measures what is taken from it
   */
  record LockDown(UserId user, Lockdown measures) implements Effect {}

  /** Something that happened, to be recorded. */
  record Report(AuditEvent event) implements Effect {}

  /**
   * Nobody is called what somebody typed. That is no event, for it may be a password.
   *
   * @param identifier what was typed
   */
  record Misidentified(String identifier) implements Effect {

    /** Not what was typed. */
    @Override
    public String toString() {
      return "Misidentified[]";
    }
  }
}
