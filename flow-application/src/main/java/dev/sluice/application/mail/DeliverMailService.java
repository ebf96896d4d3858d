package dev.sluice.application.mail;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.MailQueue;
import dev.sluice.application.port.MailQueue.Letter;
import dev.sluice.application.port.MailTransport.Result;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.mail.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

@UseCase(unitOfWork = false)
final class DeliverMailService implements DeliverMail {

  /** Longer than a server may take over all that it is asked. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;
  private static final String UNREADABLE = "No key that is known opens it.";
  private static final String EXPIRED = "The code or the link in it has expired.";

  private final MailQueue queue;
  private final Postman postman;
  private final EventPublisher events;
  private final UnitOfWork work;
  private final InstantSource clock;

  DeliverMailService(
      MailQueue queue,
      Postman postman,
      EventPublisher events,
      UnitOfWork work,
      InstantSource clock) {
    this.queue = queue;
    this.postman = postman;
    this.events = events;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Optional<Outcome> deliver() {
    Optional<Letter> due = queue.claim(clock.instant(), LEASE);
    if (due.isEmpty()) {
      postman.rest();
    }
    return due.map(this::deliver);
  }

  private Outcome deliver(Letter letter) {
    Mail mail = letter.mail();
    if (mail == null) {
      return givenUp(letter.id(), UNREADABLE);
    }
    if (mail.isExpired(clock.instant())) {
      return givenUp(letter.id(), EXPIRED);
    }
    Optional<Result> result = postman.send(mail);
    if (result.isEmpty()) {
      queue.remove(letter.id());
      return Outcome.DROPPED;
    }
    return switch (result.get()) {
      case Result.Sent(var from) -> sent(mail, from);
      case Result.Unsent(var reason, var forever) -> unsent(letter, reason, forever);
    };
  }

  private Outcome sent(Mail mail, String from) {
    return work.perform(() -> {
      queue.remove(mail.id());
      events.publish(new AuditEvent.EmailSent(mail, from), Client.UNKNOWN, clock.instant());
      return Outcome.SENT;
    });
  }

  private Outcome unsent(Letter letter, String reason, boolean forever) {
    Instant now = clock.instant();
    if (forever || !letter.added().plus(PATIENCE).isAfter(now)) {
      return givenUp(letter.id(), reason);
    }
    queue.update(letter.id(), now.plus(pause(letter.attempts())), reason);
    return Outcome.POSTPONED;
  }

  /** Somebody waits for it in vain, so that administrators hear of it. */
  private Outcome givenUp(MailId id, String reason) {
    return work.perform(() -> {
      Instant now = clock.instant();
      queue.giveUp(id, now, reason);
      var event =
          new AuditEvent.ConfigurationError(
              Subject.ANONYMOUS, "A mail was given up: " + reason, null);
      events.publish(event, Client.UNKNOWN, now);
      return Outcome.GIVEN_UP;
    });
  }

  private static Duration pause(int attempts) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
