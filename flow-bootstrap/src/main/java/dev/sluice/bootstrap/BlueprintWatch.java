package dev.sluice.bootstrap;

import dev.sluice.application.blueprint.DiscoverBlueprints;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for blueprints once the server is up, and again and again until closed. */
final class BlueprintWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BlueprintWatch.class);

  private final DiscoverBlueprints discover;
  private final Duration interval;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("blueprints").factory());
  private volatile boolean running;

  BlueprintWatch(DiscoverBlueprints discover, Duration interval) {
    this.discover = discover;
    this.interval = interval;
  }

  @Override
  public void start() {
    running = true;
    var _ = thread.scheduleWithFixedDelay(this::look, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
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

  /** A failure must not end the schedule. */
  private void look() {
    try {
      discover.discover().forEach(complaint -> LOG.warn("Blueprint {}", complaint));
    } catch (RuntimeException e) {
      if (running) {
        LOG.warn("Blueprints could not be looked for, until the next try", e);
      }
    }
  }
}
