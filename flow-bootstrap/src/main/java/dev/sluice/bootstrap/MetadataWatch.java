package dev.sluice.bootstrap;

import dev.sluice.application.webauthn.InstallDeviceTypes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether there is another list of authenticators. */
final class MetadataWatch extends RepeatedWork {

  private static final Logger LOG = LoggerFactory.getLogger(MetadataWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final InstallDeviceTypes types;

  MetadataWatch(InstallDeviceTypes types) {
    super(LOG, "The list of authenticators could not be looked at", PAUSE, PAUSE);
    this.types = types;
  }

  @Override
  void work() {
    types.install();
  }
}
