package dev.sluice.benchmark.database;

import dev.sluice.benchmark.program.OptionRefused;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, and as whom to connect.
 *
 * @param url for JDBC
 * @param user or null if the URL says it or the server does not ask
 * @param password or null if the URL says it or the server does not ask
 */
public record PostgresAddress(String url, @Nullable String user, @Nullable String password) {

  private static final String JDBC = "jdbc:postgresql:";
  private static final Pattern URI =
      Pattern.compile("postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?([^@]+)");
  private static final int PORT_LINE = 3;
  private static final String VARIABLE = "SLUICE_DATABASE_URL";

  /**
   * Reads what the server understands too.
   *
   * @throws IllegalArgumentException with what it must be; without what it is, which may hold a
   *     password
   */
  public static PostgresAddress of(String text) {
    if (text.startsWith(JDBC)) {
      return new PostgresAddress(text, null, null);
    }
    Matcher uri = URI.matcher(text);
    if (!uri.matches()) {
      throw new IllegalArgumentException(
          "must be jdbc:postgresql://host:port/name or postgres://user:password@host:port/name");
    }
    return new PostgresAddress(
        JDBC + "//" + uri.group(3), decoded(uri.group(1)), decoded(uri.group(2)));
  }

  /** The database that an environment names for a server. */
  public static Optional<PostgresAddress> findIn(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(url -> !url.isBlank())
        .map(PostgresAddress::ofVariable)
        .map(named ->
            new PostgresAddress(
                named.url,
                either(environment.get("SLUICE_DATABASE_USERNAME"), named.user),
                either(environment.get("SLUICE_DATABASE_PASSWORD"), named.password)));
  }

  /**
   * The embedded database of a server's data directory, which has to be running.
   *
   * @throws IllegalArgumentException with what the directory must be
   */
  public static PostgresAddress embeddedIn(Path dataDirectory) {
    Path file = dataDirectory.resolve("postgres/cluster/postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file);
      String port = lines.get(PORT_LINE).strip();
      return new PostgresAddress(
          "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", null);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "must be the data directory of a running server with an embedded database", e);
    }
  }

  /** Connects. */
  Connection connect() throws SQLException {
    var login = new Properties();
    if (user != null) {
      login.setProperty("user", user);
    }
    if (password != null) {
      login.setProperty("password", password);
    }
    return DriverManager.getConnection(url, login);
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return url.replaceFirst("\\?.*", "");
  }

  private static PostgresAddress ofVariable(String url) {
    try {
      return of(url);
    } catch (IllegalArgumentException e) {
      throw new OptionRefused(
          VARIABLE + " " + e.getMessage() + ".", "Change or unset it in the environment.");
    }
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  private static @Nullable String decoded(@Nullable String part) {
    return part == null || part.isEmpty()
        ? null
        : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
