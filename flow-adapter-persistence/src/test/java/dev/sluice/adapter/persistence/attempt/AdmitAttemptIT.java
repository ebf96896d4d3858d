package dev.sluice.adapter.persistence.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sluice.adapter.persistence.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class AdmitAttemptIT {

  private static final String CLAIM =
      "select admit_attempt("
          + "'near', 'overall', 'net', 3, 100, false, now(), gen_random_uuid()::text)";
  private static final String CLAIM_ELSEWHERE =
      "select admit_attempt("
          + "'far', 'overall', 'other', 3, 100, false, now(), gen_random_uuid()::text)";
  private static final String FORGIVE = "select forgive_attempt('near', 'overall')";

  private final DataSource database;

  AdmitAttemptIT(DataSource database) {
    this.database = database;
  }

  /** Else the one would wait for the near counter and the other for the overall one, forever. */
  @Test
  @Timeout(60)
  void holdsNothingWhileItWaitsForTheOverallCounter() throws Exception {
    try (Connection first = database.getConnection();
        var threads = Executors.newSingleThreadExecutor()) {
      run(first, CLAIM);
      run(first, CLAIM_ELSEWHERE);
      first.setAutoCommit(false);
      run(first, "select from login_attempt where key = 'overall' for update");
      Future<?> second = threads.submit(this::claim);
      awaitThatSomebodyWaits();

      assertThatCode(() -> run(first, FORGIVE)).doesNotThrowAnyException();
      first.commit();

      assertThat(second).succeedsWithin(Duration.ofSeconds(30));
    }
  }

  private Void claim() throws SQLException {
    try (Connection connection = database.getConnection()) {
      run(connection, CLAIM);
      return null;
    }
  }

  private void awaitThatSomebodyWaits() throws SQLException {
    try (Connection connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                select from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'\
                """)) {
      boolean waits = false;
      while (!waits && !Thread.currentThread().isInterrupted()) {
        try (var rows = query.executeQuery()) {
          waits = rows.next();
        }
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
