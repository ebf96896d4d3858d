package dev.sluice.bootstrap;

import dev.sluice.adapter.web.root.Readiness;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server is ready while its database answers. */
final class DatabaseReadiness implements Readiness {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseReadiness.class);
  private static final int SECONDS = 2;

  private final DataSource source;

  DatabaseReadiness(DataSource source) {
    this.source = source;
  }

  @Override
  public boolean isReady() {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      return statement.execute("select 1");
    } catch (SQLException e) {
      LOG.warn("Not ready, the database does not answer: {}", e.getMessage());
      return false;
    }
  }
}
