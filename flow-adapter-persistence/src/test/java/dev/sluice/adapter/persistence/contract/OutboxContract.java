package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.MailQueue;
import dev.sluice.application.port.MailQueue.Figures;
import dev.sluice.application.port.MailQueue.Letter;
import dev.sluice.application.port.Outbox;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.mail.Mailbox;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class OutboxContract {

  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Storage storage;
  private final Outbox outbox;
  private final MailQueue queue;
  private final Mail mail = anotherMail();

  OutboxContract(Storage storage) {
    this.storage = storage;
    this.outbox = storage.outbox();
    this.queue = storage.mailQueue();
  }

  Outbox outbox() {
    return outbox;
  }

  MailQueue queue() {
    return queue;
  }

  Mail mail() {
    return mail;
  }

  @AfterEach
  void empty() {
    queue.list(100).forEach(letter -> queue.remove(letter.id()));
  }

  private static Mail anotherMail() {
    return new Mail(
        new MailId(UUID.randomUUID()),
        new Mailbox("Ada", "ada@example.org"),
        List.of(Mailbox.at("copy@example.org")),
        List.of(),
        "Hello",
        new MailBody("text s3cret", "<p>html</p>"),
        new StageId(UUID.randomUUID()),
        List.of("s3cret"),
        NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void claimsAMailOnce() {
    outbox.add(mail, NOW);

    assertThat(queue.claim(NOW, LEASE)).contains(new Letter(mail, NOW, 1, null, false));
    assertThat(queue.claim(NOW, LEASE)).isEmpty();
  }

  @Test
  void leavesAMailToOthersWhenTheLeaseIsOver() {
    outbox.add(mail, NOW);
    queue.claim(NOW, LEASE);

    assertThat(queue.claim(NOW.plus(LEASE).minusMillis(1), LEASE)).isEmpty();
    assertThat(queue.claim(NOW.plus(LEASE), LEASE)).map(Letter::attempts).contains(2);
  }

  @Test
  void givesEachOfManyAnotherMail() throws Exception {
    for (int i = 0; i < 8; i++) {
      outbox.add(anotherMail(), NOW);
    }
    Callable<Optional<Letter>> claim = () -> queue.claim(NOW, LEASE);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(8, claim)))
          .extracting(Future::get)
          .allMatch(Optional::isPresent)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void triesAgainWhenItIsTime() {
    outbox.add(mail, NOW);
    queue.claim(NOW, LEASE);

    queue.update(mail.id(), NOW.plusSeconds(10), "refused");

    assertThat(queue.claim(NOW.plusSeconds(9), LEASE)).isEmpty();
    assertThat(queue.claim(NOW.plusSeconds(10), LEASE))
        .contains(new Letter(mail, NOW, 2, "refused", false));
  }

  @Test
  void neverTriesWhatWasGivenUpButKeepsIt() {
    outbox.add(mail, NOW);
    queue.claim(NOW, LEASE);

    queue.giveUp(mail.id(), NOW, "no such mailbox");

    assertThat(queue.claim(NOW.plus(Duration.ofDays(2)), LEASE)).isEmpty();
    assertThat(queue.list(1)).containsExactly(new Letter(mail, NOW, 1, "no such mailbox", true));
    assertThat(queue.count()).isEqualTo(new Figures(0, 1));
  }

  @Test
  void countsThoseThatWait() {
    outbox.add(mail, NOW);

    assertThat(queue.count()).isEqualTo(new Figures(1, 0));
    queue.remove(mail.id());
    assertThat(queue.count()).isEqualTo(new Figures(0, 0));
  }

  @Test
  void takesNothingWhereItPretends() {
    storage
        .unitOfWork()
        .perform(() -> {
          outbox.pretend(mail, NOW);
          return true;
        });

    assertThat(queue.count()).isEqualTo(new Figures(0, 0));
  }

  @Test
  void hasNoMailOfWorkThatFailed() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            storage
                .unitOfWork()
                .perform(() -> {
                  outbox.add(mail, NOW);
                  throw new IllegalStateException("after the mail");
                }));

    assertThat(queue.claim(NOW, LEASE)).isEmpty();
  }
}
