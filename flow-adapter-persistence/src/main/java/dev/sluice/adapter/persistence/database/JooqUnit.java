package dev.sluice.adapter.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One unit of work: no connection until its first write, one transaction from then on. */
final class JooqUnit {

  private final JooqDatabase database;
  private @Nullable Connection connection;
  private @Nullable DSLContext transaction;

  JooqUnit(JooqDatabase database) {
    this.database = database;
  }

  Optional<DSLContext> findTransaction() {
    return Optional.ofNullable(transaction);
  }

  DSLContext transaction() {
    DSLContext begun = transaction == null ? begin() : transaction;
    transaction = begun;
    return begun;
  }

  void commit() {
    end(Connection::commit);
  }

  void rollBack() {
    end(Connection::rollback);
  }

  private DSLContext begin() {
    try {
      Connection own = database.connect();
      connection = own;
      own.setAutoCommit(false);
      return database.on(own);
    } catch (SQLException failure) {
      throw JooqOutage.translated("no transaction could be begun", failure);
    }
  }

  private void end(Ending ending) {
    Connection own = connection;
    if (own == null) {
      return;
    }
    connection = null;
    transaction = null;
    try (own) {
      ending.apply(own);
      own.setAutoCommit(true);
    } catch (SQLException failure) {
      throw JooqOutage.translated("the transaction could not be ended", failure);
    }
  }

  /** What ends a transaction. */
  @FunctionalInterface
  private interface Ending {
    void apply(Connection connection) throws SQLException;
  }
}
