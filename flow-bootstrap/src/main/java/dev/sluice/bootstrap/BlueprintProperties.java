package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.blueprint.AllowedEnvironment;
import dev.sluice.adapter.integration.blueprint.AllowedFiles;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What blueprints may read of this server. Whoever may import one learns all of it.
 *
 * @param allowedVariables names of environment variables, separated by commas, that {@code !Env}
 *     may read; none
 * @param allowedDirectories directories, separated by commas, below which {@code !File} may read;
 *     none
 */
record BlueprintProperties(
    @DefaultValue List<String> allowedVariables, @DefaultValue List<String> allowedDirectories) {

  BlueprintProperties {
    allowedVariables = List.copyOf(allowedVariables);
    allowedDirectories = List.copyOf(allowedDirectories);
    paths(allowedDirectories);
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
