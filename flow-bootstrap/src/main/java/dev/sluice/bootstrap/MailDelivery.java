package dev.sluice.bootstrap;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sluice.application.mail.DeliverMail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends the mails of the outbox, on whichever node is free: a few tasks, each of which runs on one
 * node at a time, so that one server that does not answer holds up one of them.
 */
final class MailDelivery implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final List<String> TASKS = List.of("mail-1", "mail-2", "mail-3");
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 6;
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final DeliverMail delivery;
  private final MeterRegistry meters;
  private final Scheduler scheduler;
  private volatile boolean running;

  MailDelivery(DataSource source, DeliverMail delivery, MeterRegistry meters) {
    this.delivery = delivery;
    this.meters = meters;
    this.scheduler =
        Scheduler.create(source)
            .startTasks(TASKS.stream().map(this::task).toList())
            .tableName("scheduled_task")
            .threads(TASKS.size())
            .pollingInterval(PAUSE)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(FAREWELL)
            .build();
  }

  private RecurringTask<Void> task(String name) {
    return Tasks.recurring(name, FixedDelay.of(PAUSE)).execute((instance, context) -> deliver());
  }

  @Override
  public void start() {
    running = true;
    scheduler.start();
  }

  @Override
  public void stop() {
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Until none is due. A failure must not end the schedule. */
  void deliver() {
    try {
      Optional<DeliverMail.Outcome> outcome = delivery.deliver();
      while (outcome.isPresent()) {
        counter(outcome.get()).increment();
        outcome = running ? delivery.deliver() : Optional.empty();
      }
    } catch (RuntimeException e) {
      if (running) {
        LOG.warn("Mails could not be sent, until the next try", e);
      }
    }
  }

  private Counter counter(DeliverMail.Outcome outcome) {
    return Counter.builder("sluice.mail.attempts")
        .description("Attempts to send mails")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(meters);
  }
}
