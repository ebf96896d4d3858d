package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.blueprint.AllowedEnvironment;
import dev.sluice.adapter.integration.blueprint.AllowedFiles;
import dev.sluice.adapter.integration.blueprint.KnownBlueprints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where blueprints are, and what they may read of this server. Whoever may import one learns all
 * that they may read.
 *
 * @param directory below which blueprints are found; {@code blueprints} in the data directory
 * @param interval how often it is looked at for what is new or has changed; 10s
 * @param allowedVariables names of environment variables, separated by commas, that {@code !Env}
 *     may read; none
 * @param allowedDirectories directories, separated by commas, below which {@code !File} may read;
 *     none
 */
record BlueprintProperties(
    @Nullable String directory,
    @DefaultValue("10s") Duration interval,
    @DefaultValue List<String> allowedVariables,
    @DefaultValue List<String> allowedDirectories) {

  BlueprintProperties {
    directory = directory == null || directory.isBlank() ? null : directory.strip();
    if (!interval.isPositive()) {
      throw ConfigurationRefused.value(
          "sluice.blueprints.interval", interval, "must be longer than nothing");
    }
    allowedVariables = List.copyOf(allowedVariables);
    allowedDirectories = List.copyOf(allowedDirectories);
    paths(allowedDirectories);
  }

  KnownBlueprints known(DataDirectory data) {
    return new KnownBlueprints(directory == null ? data.blueprints() : Path.of(directory));
  }

  AllowedEnvironment environment(Map<String, String> variables) {
    return new AllowedEnvironment(new LinkedHashSet<>(allowedVariables), variables);
  }

  AllowedFiles files() {
    return new AllowedFiles(paths(allowedDirectories));
  }

  private static List<Path> paths(List<String> directories) {
    return ConfigurationRefused.unlessGood(
        "sluice.blueprints.allowed-directories",
        () -> directories.stream().map(BlueprintProperties::path).toList());
  }

  /** Blank would be the working directory, which nobody has meant. */
  private static Path path(String directory) {
    if (directory.isBlank()) {
      throw new IllegalArgumentException("a directory has no name");
    }
    return Path.of(directory);
  }
}
