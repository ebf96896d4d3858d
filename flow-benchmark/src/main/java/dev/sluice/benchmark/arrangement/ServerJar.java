package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.program.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packed server among what a build leaves. */
final class ServerJar {

  private static final Pattern NAME = Pattern.compile("flow-bootstrap-[0-9.]+(-SNAPSHOT)?\\.jar");

  private ServerJar() {}

  /**
   * The jar itself, or the one in a directory.
   *
   * @throws IllegalArgumentException with what it must be
   */
  static Path find(String text) {
    Path place = Spelling.path(text);
    if (Files.isRegularFile(place)) {
      return place;
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .findFirst()
          .orElseThrow(ServerJar::refused);
    } catch (IOException e) {
      throw refused();
    }
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "must be the packed server or the directory where it lies, which 'mvn -DskipTests package'"
            + " makes");
  }
}
