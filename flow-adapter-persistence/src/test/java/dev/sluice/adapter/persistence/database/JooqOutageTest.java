package dev.sluice.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.shared.FlowFault;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class JooqOutageTest {

  private static final int NOBODY_LISTENS = 1;

  private final JooqDatabase database = new JooqDatabase(unreachable());

  @Test
  void aDatabaseThatCannotBeReachedIsUnavailable() {
    assertThatExceptionOfType(FlowFault.Unavailable.class)
        .isThrownBy(() -> database.current().fetch("select 1"));
  }

  @Test
  void aTransactionThatCannotBeBegunIsUnavailable() {
    var work = new JooqUnitOfWork(database);

    assertThatExceptionOfType(FlowFault.Unavailable.class)
        .isThrownBy(() -> work.perform(() -> database.write().fetch("select 1")));
  }

  @Test
  void whatThePoolSaysIsNotTold() {
    var failure = new SQLException("password of the user is secret", "08001");

    assertThatExceptionOfType(FlowFault.Unavailable.class)
        .isThrownBy(() -> {
          throw JooqOutage.unavailable(failure);
        })
        .withMessage("The database is not available.");
  }

  private static PGSimpleDataSource unreachable() {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {NOBODY_LISTENS});
    source.setDatabaseName("nothing");
    return source;
  }
}
