package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.adapter.persistence.PostgresExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(PostgresExtension.class)
class DurabilityIT {

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
                .withProperty("sluice.database.durable", durable)
                .withProperty("sluice.database.pool-size", "2"));
    var address = new DatabaseAddress(url, database.getUser(), database.getPassword());
    try (var pool =
            (HikariDataSource)
                new PersistenceWiring().dataSource(address, properties, new SimpleMeterRegistry());
        var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show synchronous_commit")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
