package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(PostgresExtension.class)
class DatabaseReadinessIT {

  @Test
  void isReadyWhileTheDatabaseAnswers(DataSource database) {
    assertThat(new DatabaseReadiness(database).isReady()).isTrue();
  }

  @Test
  void isNotReadyWhenItDoesNot() {
    var nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://localhost:1/none");

    assertThat(new DatabaseReadiness(nowhere).isReady()).isFalse();
  }
}
