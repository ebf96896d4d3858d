package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.mail.DeliverMail;
import dev.sluice.application.mail.DeliverMail.Outcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class MailDeliveryIT {

  private static final int PATIENCE = 60;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DataSource source;

  MailDeliveryIT(DataSource source) {
    this.source = source;
  }

  @Test
  void sendsWhatIsDueUntilNothingIsAndCounts() {
    var left = new AtomicInteger(3);
    DeliverMail delivery =
        () -> left.getAndDecrement() > 0 ? Optional.of(Outcome.SENT) : Optional.empty();
    var mails = new MailDelivery(source, delivery, meters);

    mails.start();
    mails.deliver();
    mails.stop();

    assertThat(meters.counter("sluice.mail.attempts", "outcome", "sent").count()).isEqualTo(3);
  }

  @Test
  void goesOnAfterAFailure() throws Exception {
    var tried = new CountDownLatch(2);
    DeliverMail delivery =
        () -> {
          tried.countDown();
          throw new IllegalStateException("the database is away");
        };
    var mails = new MailDelivery(source, delivery, meters);

    mails.start();

    assertThat(tried.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    mails.stop();
    assertThat(mails.isRunning()).isFalse();
  }
}
