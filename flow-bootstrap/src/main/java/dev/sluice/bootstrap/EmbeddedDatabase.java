package dev.sluice.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL that the server keeps in a directory of its own when no other is configured.
 *
 * <p>It is durable, but meant for a first look and for development: whoever can connect to a local
 * port of this machine is let in without a password.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String USER = "postgres";
  private static final String DATABASE = "postgres";

  private final EmbeddedCluster cluster;
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedCluster cluster, EmbeddedPostgres postgres) {
    this.cluster = cluster;
    this.postgres = postgres;
  }

  /**
   * Starts the database of a directory, or adopts the server that a killed process left behind.
   *
   * <p>The server ends with this process, after everything that Spring has started.
   */
  static EmbeddedDatabase start(Path directory) {
    EmbeddedCluster cluster = EmbeddedCluster.lock(directory.toAbsolutePath().normalize());
    try {
      var database = new EmbeddedDatabase(cluster, postgresOf(cluster));
      SpringApplication.getShutdownHandlers().add(database::close);
      return database;
    } catch (IOException | RuntimeException e) {
      String complaint = cluster.complaint(e);
      cluster.close();
      throw new IllegalStateException(complaint, e);
    }
  }

  String url() {
    return postgres.getJdbcUrl(USER, DATABASE);
  }

  @Override
  public void close() {
    try (cluster) {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop", e);
    }
  }

  private static EmbeddedPostgres postgresOf(EmbeddedCluster cluster) throws IOException {
    cluster.tidy();
    var log = Redirect.appendTo(cluster.log().toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster.data())
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(cluster.binaries().toFile())
        .setPort(cluster.portToUse())
        .setPGStartupWait(PATIENCE)
        .setRegisterShutdownHook(false)
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("unix_socket_directories", "")
        .start();
  }
}
