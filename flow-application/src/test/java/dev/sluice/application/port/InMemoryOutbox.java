package dev.sluice.application.port;

import dev.sluice.domain.id.MailId;
import dev.sluice.domain.mail.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An outbox in memory. */
public final class InMemoryOutbox implements Outbox, MailQueue {

  private final InMemoryTable<MailId, Row> rows;
  private final InMemoryTable<MailId, MailId> spoiled;

  private final AtomicInteger pretended = new AtomicInteger();

  private record Row(
      Mail mail,
      Instant added,
      Instant nextTry,
      int attempts,
      @Nullable String failure,
      boolean dead) {}

  public InMemoryOutbox(ImmediateUnitOfWork unitOfWork) {
    this.rows = new InMemoryTable<>(unitOfWork);
    this.spoiled = new InMemoryTable<>(unitOfWork);
  }

  @Override
  public void add(Mail mail, Instant now) {
    rows.put(mail.id(), new Row(mail, now, now, 0, null, false));
  }

  @Override
  public synchronized Optional<Letter> claim(Instant now, Duration lease) {
    return rows.list().stream()
        .filter(row -> !row.dead && !row.nextTry.isAfter(now))
        .min(Comparator.comparing(Row::nextTry))
        .map(due -> {
          var claimed =
              new Row(due.mail, due.added, now.plus(lease), due.attempts + 1, due.failure, false);
          rows.put(due.mail.id(), claimed);
          return letter(claimed);
        });
  }

  @Override
  public void remove(MailId id) {
    rows.removeIf(row -> row.mail.id().equals(id));
  }

  @Override
  public void update(MailId id, Instant nextTry, String failure) {
    rows.find(id)
        .ifPresent(row ->
            rows.put(id, new Row(row.mail, row.added, nextTry, row.attempts, failure, false)));
  }

  @Override
  public void giveUp(MailId id, Instant now, String failure) {
    rows.find(id)
        .ifPresent(
            row -> rows.put(id, new Row(row.mail, row.added, now, row.attempts, failure, true)));
  }

  @Override
  public List<Letter> list(int most) {
    return rows.list().reversed().stream().limit(most).map(this::letter).toList();
  }

  @Override
  public Figures count() {
    int dead = (int) rows.list().stream().filter(Row::dead).count();
    return new Figures(rows.list().size() - dead, dead);
  }

  @Override
  public void pretend(Mail mail, Instant now) {
    pretended.incrementAndGet();
  }

  /** How many mails to nobody came. */
  public int pretended() {
    return pretended.get();
  }

  /** Nobody can read a mail any more. */
  public void spoil(MailId id) {
    spoiled.put(id, id);
  }

  private Letter letter(Row row) {
    MailId id = row.mail.id();
    return new Letter(
        id,
        spoiled.find(id).isPresent() ? null : row.mail,
        row.added,
        row.attempts,
        row.failure,
        row.dead);
  }

  /** The mails that are in it, in the order in which they came. */
  public List<Mail> mails() {
    return rows.list().stream().map(Row::mail).toList();
  }
}
