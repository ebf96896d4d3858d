package dev.sluice.application.blueprint;

import java.util.List;

/** Looks for blueprints that are new or changed, and applies them. */
@FunctionalInterface
public interface DiscoverBlueprints {

  /**
   * Looks once. What could not be applied is tried again when it has changed, or after an hour.
   *
   * @return what is wrong with what was found, line by line, for the log
   */
  List<String> discover();
}
