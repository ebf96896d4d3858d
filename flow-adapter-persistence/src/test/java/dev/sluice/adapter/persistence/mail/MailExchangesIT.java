package dev.sluice.adapter.persistence.mail;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.MailQueue;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.mail.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class MailExchangesIT {

  private static final Count ONE_STATEMENT = new Count(1, 0);

  private final CountingDataSource counting;
  private final JooqPorts ports;

  MailExchangesIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
  }

  @Test
  void aMailTravelsWithWhatElseItsStepWrites() {
    UserId user = ports.users().add(person(), null, List.of(), NOW);

    Count cost =
        during(() -> {
          ports.users().activate(user, NOW);
          ports.users().updateLogin(user, NOW);
          ports.outbox().add(mail(), NOW);
        });

    assertThat(cost).isEqualTo(ONE_STATEMENT);
  }

  @Test
  void aMailIsClaimedAndNotedInOneStatementEach() {
    Mail mail = mail();
    ports.outbox().add(mail, NOW);

    Count claimed = counting.during(() -> ports.outbox().claim(NOW, Duration.ofMinutes(1)));
    Count noted =
        during(() -> {
          ports.outbox().remove(mail.id());
          ports
              .eventPublisher()
              .publish(new AuditEvent.EmailSent(mail, "id@example.org"), Client.UNKNOWN, NOW);
        });

    assertThat(claimed).isEqualTo(ONE_STATEMENT);
    assertThat(noted).isEqualTo(ONE_STATEMENT);
    assertThat(ports.outbox().list(10)).extracting(MailQueue.Letter::mail).doesNotContain(mail);
  }

  private Count during(Runnable work) {
    return counting.during(() ->
        ports
            .unitOfWork()
            .perform(() -> {
              work.run();
              return true;
            }));
  }

  private static Mail mail() {
    return Mail.to(
        Mailbox.at(unique("ada") + "@example.org"),
        new MailId(UUID.randomUUID()),
        "Hello",
        new MailBody("text", "<p>html</p>"));
  }
}
