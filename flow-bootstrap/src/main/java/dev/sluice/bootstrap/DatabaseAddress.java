package dev.sluice.bootstrap;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where the database is, and as whom to connect.
 *
 * @param url for JDBC
 * @param username or null if the URL says it or the server does not ask
 * @param password or null if the URL says it or the server does not ask
 */
record DatabaseAddress(String url, @Nullable String username, @Nullable String password) {

  private static final String JDBC = "jdbc:postgresql:";
  private static final Pattern URI =
      Pattern.compile("postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?([^@]+)");

  static DatabaseAddress of(SluiceProperties.Database configured) {
    String url = configured.url();
    if (url == null) {
      throw new IllegalStateException("no database is configured");
    }
    if (url.startsWith(JDBC)) {
      return new DatabaseAddress(url, configured.username(), configured.password());
    }
    Matcher uri = URI.matcher(url);
    if (!uri.matches()) {
      throw ConfigurationRefused.secret(
          "sluice.database.url",
          "is neither jdbc:postgresql://host:port/name nor postgres://user:password@host:port/name");
    }
    return new DatabaseAddress(
        JDBC + "//" + uri.group(3),
        Optional.ofNullable(configured.username()).orElseGet(() -> decoded(uri.group(1))),
        Optional.ofNullable(configured.password()).orElseGet(() -> decoded(uri.group(2))));
  }

  /** For a connection that is kept. */
  DataSource unpooled() {
    var source = new DriverManagerDataSource(url);
    source.setUsername(username);
    source.setPassword(password);
    return source;
  }

  /** Without secrets: the query of a URL may hold a password too. */
  @Override
  public String toString() {
    return url.replaceFirst("\\?.*", "");
  }

  private static @Nullable String decoded(@Nullable String part) {
    return part == null || part.isEmpty()
        ? null
        : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
