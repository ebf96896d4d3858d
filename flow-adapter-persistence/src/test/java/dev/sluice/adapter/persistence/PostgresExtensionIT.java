package dev.sluice.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresExtensionIT {

  private final DataSource database;

  PostgresExtensionIT(DataSource database) {
    this.database = database;
  }

  @Test
  void givesAMigratedDatabase() throws SQLException {
    assertThat(single(database, "select to_regclass('flyway_schema_history') is not null"))
        .isEqualTo("t");
  }

  @Test
  void runsTheMajorVersionThatWeSupport() throws SQLException {
    assertThat(single(database, "show server_version")).startsWith("18.");
  }

  @Test
  void givesEveryTestOfAClassTheSameDatabase(DataSource parameter) throws SQLException {
    assertThat(name(parameter)).isEqualTo(name(database));
  }

  @Nested
  class InANestedClass {

    @Test
    void sharesTheDatabase(DataSource parameter) throws SQLException {
      assertThat(name(parameter)).isEqualTo(name(database));
    }
  }

  @Nested
  class BetweenClasses {

    @Test
    void sharesNothing() throws SQLException {
      try (var databases = TestDatabases.on(EmbeddedTestServer.start());
          var one = databases.create();
          var other = databases.create()) {
        execute(one.dataSource(), "create table witness ()");

        assertThat(single(other.dataSource(), "select to_regclass('witness') is null"))
            .isEqualTo("t");
      }
    }
  }

  private static String name(DataSource source) throws SQLException {
    return single(source, "select current_database()");
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
