package dev.sluice.adapter.web.blueprint;

import dev.sluice.application.blueprint.LibraryFile;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A file with a blueprint. */
@JsonNaming(SnakeCaseStrategy.class)
record BlueprintFileJson(String path, Instant lastM, String hash, MetadataJson meta) {

  static BlueprintFileJson of(LibraryFile file) {
    return new BlueprintFileJson(
        file.path(),
        file.modified(),
        file.hash(),
        new MetadataJson(file.metadata().name(), file.metadata().labels()));
  }

  /** What it says about itself. */
  record MetadataJson(String name, Map<String, String> labels) {}
}
