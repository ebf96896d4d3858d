package dev.sluice.benchmark.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where results go: as text for people, as JSON for programs.
 *
 * @param directory made when something is written
 */
public record Results(Path directory) {

  /** Where to, unless told otherwise: the build directory of this module. */
  public static final Option<Path> OPTION =
      Option.of("output", target().toString(), "directory for the results", Spelling::path);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Where they go unless told otherwise. */
  public static Results standard() {
    return new Results(target());
  }

  /** The directory of this module, whose neighbours are the other modules. */
  public static Path module() {
    return target().resolveSibling("");
  }

  /** Writes one result in both ways. */
  public void write(String name, String text, Object figures) {
    try {
      Files.writeString(file(name + ".txt"), text);
      Files.writeString(file(name + ".json"), JSON.writeValueAsString(figures) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What another program has written. */
  public <T> T read(String name, Class<T> type) {
    return JSON.readValue(file(name + ".json").toFile(), type);
  }

  /** A file in the directory, which is there afterwards. */
  public Path file(String name) {
    try {
      return Files.createDirectories(directory).resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException("No place for results in " + directory, e);
    }
  }

  /** The classes, or the jar that they are in, lie in the build directory. */
  private static Path target() {
    try {
      var code = Results.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(code).resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
