package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.springframework.context.SmartLifecycle;

/** Work that is done once the server is up, and again and again until it stops. */
abstract class RepeatedWork implements SmartLifecycle {

  private final Logger log;
  private final String complaint;
  private final Duration delay;
  private final Duration interval;
  private final ScheduledExecutorService thread;
  private volatile boolean running;

  /**
   * @param log where failures are told
   * @param complaint what is told of them
   * @param delay before the first time
   * @param interval between the end of one and the next
   */
  RepeatedWork(Logger log, String complaint, Duration delay, Duration interval) {
    this.log = log;
    this.complaint = complaint;
    this.delay = delay;
    this.interval = interval;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(getClass().getSimpleName()).factory());
  }

  /** Does it; whatever takes long asks now and then whether the server still runs. */
  abstract void work();

  @Override
  public final void start() {
    running = true;
    var _ =
        thread.scheduleWithFixedDelay(
            this::attempt, delay.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public final void stop() {
    running = false;
    thread.shutdownNow();
  }

  @Override
  public final boolean isRunning() {
    return running;
  }

  /** A failure must not end the schedule. */
  private void attempt() {
    try {
      work();
    } catch (RuntimeException e) {
      if (running) {
        log.warn(complaint, e);
      }
    }
  }
}
