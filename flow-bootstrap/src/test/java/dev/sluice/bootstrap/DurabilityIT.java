package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(PostgresExtension.class)
class DurabilityIT {

  @TempDir Path data;

  private final PGSimpleDataSource database;

  DurabilityIT(DataSource database) {
    this.database = (PGSimpleDataSource) database;
  }

  @ParameterizedTest
  @CsvSource({"true, local", "false, off"})
  void isWhatTheDatabaseHasUnlessItIsGivenUp(String durable, String expected) throws SQLException {
    String url = database.getURL() + "&options=-c%20synchronous_commit=local";

    assertThat(commits(url, durable)).isEqualTo(expected);
  }

  private String commits(String url, String durable) throws SQLException {
    SluiceProperties properties =
        SluiceProperties.in(
            new MockEnvironment()
                .withProperty("sluice.secret-key", "0123456789abcdef0123456789abcdef")
                .withProperty("sluice.database.url", url)
                .withProperty("sluice.database.username", String.valueOf(database.getUser()))
                .withProperty("sluice.database.password", String.valueOf(database.getPassword()))
                .withProperty("sluice.database.durable", durable)
                .withProperty("sluice.database.pool-size", "2"));
    try (var opened = OpenDatabase.of(properties.database(), DataDirectory.at(data.toString()));
        var connection = opened.pool().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show synchronous_commit")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
