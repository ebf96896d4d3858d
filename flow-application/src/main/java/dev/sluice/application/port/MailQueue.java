package dev.sluice.application.port;

import dev.sluice.domain.id.MailId;
import dev.sluice.domain.mail.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mails of the outbox that wait to be sent, and those that could not be. */
public interface MailQueue {

  /**
   * Claims the mail that has been due for the longest, for whoever asks and nobody else until the
   * lease is over; a statement of its own. Who is killed meanwhile leaves it to others then. One
   * that nobody can read any more is claimed too, so that it is given up.
   */
  Optional<Letter> claim(Instant now, Duration lease);

  /** Removes a mail: it was sent, or nobody wants it any more. */
  void remove(MailId id);

  /** Tries a mail again later. */
  void update(MailId id, Instant nextTry, String failure);

  /** Gives a mail up. It is kept for administrators, and removed when it has expired. */
  void giveUp(MailId id, Instant now, String failure);

  /** Mails that were not sent, the latest first. */
  List<Letter> list(int most);

  /** How many are not sent. */
  Figures count();

  /**
   * A mail in the outbox.
   *
   * @param id identifies it
   * @param mail what is to be sent, or null where no key that is known opens it
   * @param added since when
   * @param attempts how often somebody set out to send it, this time included
   * @param failure why it was not sent the last time, or null
   * @param givenUp whether nobody tries any more
   */
  record Letter(
      MailId id,
      @Nullable Mail mail,
      Instant added,
      int attempts,
      @Nullable String failure,
      boolean givenUp) {

    /** One that can be read. */
    public Letter(
        Mail mail, Instant added, int attempts, @Nullable String failure, boolean givenUp) {
      this(mail.id(), mail, added, attempts, failure, givenUp);
    }
  }

  /**
   * How many mails were not sent.
   *
   * @param waiting how many will be tried
   * @param givenUp how many will not
   */
  record Figures(int waiting, int givenUp) {}
}
