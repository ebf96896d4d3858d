package dev.sluice.bootstrap;

import dev.sluice.application.audit.CompleteExports;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes the files that somebody asked for, also those that a killed node left. */
final class ExportWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ExportWatch.class);
  private static final int SECONDS = 5;

  private final CompleteExports exports;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("exports").factory());
  private volatile boolean running;

  ExportWatch(CompleteExports exports) {
    this.exports = exports;
  }

  @Override
  public void start() {
    running = true;
    var _ = thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Until none is waited for. A failure must not end the schedule. */
  private void look() {
    try {
      while (running && exports.completeNext()) {
        LOG.debug("An export is complete");
      }
    } catch (RuntimeException e) {
      if (running) {
        LOG.warn("An export could not be made, until the next try", e);
      }
    }
  }
}
