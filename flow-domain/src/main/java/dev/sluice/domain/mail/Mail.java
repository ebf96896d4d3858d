package dev.sluice.domain.mail;

import dev.sluice.domain.id.MailId;
import dev.sluice.domain.id.StageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent.
 *
 * @param id identifies it, also to whoever receives it twice
 * @param to whom it is for
 * @param copies who else gets it, for all to see
 * @param blindCopies who else gets it, for nobody to see
 * @param subject on one line
 * @param body what it says
 * @param sender the stage whose server sends it, or null for the one of the installation
 * @param secrets what in the body opens something; never recorded
 * @param expires from when on what it says is of no use, or null for never
 */
public record Mail(
    MailId id,
    Mailbox to,
    List<Mailbox> copies,
    List<Mailbox> blindCopies,
    String subject,
    MailBody body,
    @Nullable StageId sender,
    List<String> secrets,
    @Nullable Instant expires) {

  private static final String HIDDEN = "**********";
  private static final int LONGEST_SUBJECT = 500;

  public Mail {
    copies = List.copyOf(copies);
    blindCopies = List.copyOf(blindCopies);
    secrets = List.copyOf(secrets);
    subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
  }

  /** A mail to one person, by the server of the installation. */
  public static Mail to(Mailbox mailbox, MailId id, String subject, MailBody body) {
    return new Mail(id, mailbox, List.of(), List.of(), subject, body, null, List.of(), null);
  }

  /** This mail, by the server of a stage. */
  public Mail sentBy(@Nullable StageId stage) {
    return new Mail(id, to, copies, blindCopies, subject, body, stage, secrets, expires);
  }

  /** This mail, also to others. */
  public Mail copiedTo(List<Mailbox> others, List<Mailbox> hidden) {
    return new Mail(id, to, others, hidden, subject, body, sender, secrets, expires);
  }

  /** This mail, where a part of the body opens something. */
  public Mail hiding(String secret) {
    return new Mail(id, to, copies, blindCopies, subject, body, sender, List.of(secret), expires);
  }

  /** This mail, which nobody needs after a moment. */
  public Mail until(Instant moment) {
    return new Mail(id, to, copies, blindCopies, subject, body, sender, secrets, moment);
  }

  /** Whether nobody needs it any more. */
  public boolean isExpired(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /** What it says, with nothing in it that opens something. */
  public MailBody recordable() {
    MailBody shown = body;
    for (String secret : secrets) {
      shown = shown.replacing(secret, HIDDEN);
    }
    return shown;
  }

  /** Neither what it says nor to whom. */
  @Override
  public String toString() {
    return "Mail[" + id.value() + "]";
  }
}
