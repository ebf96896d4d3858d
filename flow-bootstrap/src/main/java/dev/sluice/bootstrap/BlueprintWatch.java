package dev.sluice.bootstrap;

import dev.sluice.application.blueprint.DiscoverBlueprints;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for blueprints. */
final class BlueprintWatch extends RepeatedWork {

  private static final Logger LOG = LoggerFactory.getLogger(BlueprintWatch.class);

  private final DiscoverBlueprints discover;

  BlueprintWatch(DiscoverBlueprints discover, Duration interval) {
    super(LOG, "Blueprints could not be looked for, until the next try", Duration.ZERO, interval);
    this.discover = discover;
  }

  @Override
  void work() {
    discover.discover().forEach(complaint -> LOG.warn("Blueprint {}", complaint));
  }
}
