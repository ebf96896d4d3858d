package dev.sluice.bootstrap;

import dev.sluice.application.setup.RemoveExpired;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what has expired, at once and again and again, until closed. */
final class Housekeeping implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final RemoveExpired expired;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  private Housekeeping(RemoveExpired expired) {
    this.expired = expired;
  }

  static Housekeeping start(RemoveExpired expired, Duration interval) {
    var housekeeping = new Housekeeping(expired);
    long nanos = interval.toNanos();
    var _ =
        housekeeping.thread.scheduleWithFixedDelay(
            housekeeping::tidy, 0, nanos, TimeUnit.NANOSECONDS);
    return housekeeping;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** In batches until nothing is left. A failure must not end the schedule. */
  private void tidy() {
    try {
      int removed = expired.remove();
      while (removed > 0 && !thread.isShutdown()) {
        LOG.debug("Removed {} things that had expired", removed);
        removed = expired.remove();
      }
    } catch (RuntimeException e) {
      if (!thread.isShutdown()) {
        LOG.warn("What has expired could not be removed, and stays until the next try", e);
      }
    }
  }
}
