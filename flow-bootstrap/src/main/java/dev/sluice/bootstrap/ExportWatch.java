package dev.sluice.bootstrap;

import dev.sluice.application.audit.CompleteExports;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the files that somebody asked for, also those that a killed node left. */
final class ExportWatch extends RepeatedWork {

  private static final Logger LOG = LoggerFactory.getLogger(ExportWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final CompleteExports exports;

  ExportWatch(CompleteExports exports) {
    super(LOG, "An export could not be made, until the next try", PAUSE, PAUSE);
    this.exports = exports;
  }

  /** Until none is waited for. */
  @Override
  void work() {
    while (isRunning() && exports.completeNext()) {
      LOG.debug("An export is complete");
    }
  }
}
