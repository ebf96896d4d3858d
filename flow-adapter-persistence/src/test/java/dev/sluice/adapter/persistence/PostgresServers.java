package dev.sluice.adapter.persistence;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Finds a PostgreSQL for the tests: the one that {@value #URL_VARIABLE} names, else a container,
 * else an embedded one. Says in one line which it was.
 */
final class PostgresServers {

  private static final String URL_VARIABLE = "SLUICE_TEST_DATABASE_URL";
  private static final String IMAGE = "postgres:18-alpine";

  private PostgresServers() {}

  static PostgresServer start() {
    PostgresServer server =
        named().or(PostgresServers::container).orElseGet(EmbeddedTestServer::start);
    System.out.println("[test] PostgreSQL for this run: " + server.description());
    return server;
  }

  private static Optional<PostgresServer> named() {
    return Optional.ofNullable(System.getenv(URL_VARIABLE))
        .filter(url -> !url.isBlank())
        .map(
            url -> new PostgresServer("the server that " + URL_VARIABLE + " names", url, () -> {}));
  }

  private static Optional<PostgresServer> container() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    try {
      return Optional.of(startContainer());
    } catch (RuntimeException e) {
      System.out.println("[test] An engine answers, but not with " + IMAGE + ": " + e);
      return Optional.empty();
    }
  }

  @SuppressWarnings("resource") // ends with the server that is returned
  private static PostgresServer startContainer() {
    var container = new PostgreSQLContainer(IMAGE);
    container.start();
    String separator = container.getJdbcUrl().contains("?") ? "&" : "?";
    String login = "user=" + container.getUsername() + "&password=" + container.getPassword();
    return new PostgresServer(
        "a container of " + IMAGE, container.getJdbcUrl() + separator + login, container::stop);
  }
}
