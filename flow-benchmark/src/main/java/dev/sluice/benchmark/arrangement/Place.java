package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.database.PostgresAddress;
import dev.sluice.benchmark.program.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Where the servers of an arrangement keep their data: in a database outside, or an embedded one.
 */
final class Place implements AutoCloseable {

  /** All servers on an outside database need the same; here it protects nothing. */
  private static final String SECRET = "the secret of a benchmark, known to all";

  private static final String SECRET_VARIABLE = "SLUICE_SECRET_KEY";

  private final Path directory;
  private final boolean isKept;
  private final @Nullable PostgresAddress outside;

  private Place(Path directory, boolean isKept, @Nullable PostgresAddress outside) {
    this.directory = directory;
    this.isKept = isKept;
    this.outside = outside;
  }

  /**
   * Finds a place.
   *
   * @param chosen a directory that is kept, or null
   * @param results beside which one is made else: on a disk, which is part of what is measured
   */
  static Place of(@Nullable Path chosen, Results results) {
    PostgresAddress outside = PostgresAddress.findIn(System.getenv()).orElse(null);
    if (chosen != null) {
      return new Place(chosen, true, outside);
    }
    try {
      return new Place(Files.createTempDirectory(results.file(""), "run-"), false, outside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isEmbedded() {
    return outside == null;
  }

  /** Where the database of a running server is. */
  PostgresAddress database() {
    return outside == null ? PostgresAddress.embeddedIn(directory) : outside;
  }

  /** How the environment says it to a server. */
  Map<String, String> asEnvironment() {
    var variables = new HashMap<String, String>();
    variables.put("SLUICE_DATA_DIRECTORY", directory.toString());
    if (!isEmbedded() && System.getenv(SECRET_VARIABLE) == null) {
      variables.put(SECRET_VARIABLE, SECRET);
    }
    return variables;
  }

  @Override
  public String toString() {
    return outside == null ? "embedded PostgreSQL" : outside.toString();
  }

  @Override
  public void close() {
    if (isKept) {
      return;
    }
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
