package dev.sluice.adapter.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work. Its writes are collected and sent together when it ends: the server makes one
 * transaction of what comes in one exchange. A write that has to answer, or a read after a write,
 * begins a transaction before that.
 */
final class JooqUnit {

  private final JooqDatabase database;
  private final Writes writes = new Writes();
  private final Map<Class<?>, Consumer<DSLContext>> companions = new LinkedHashMap<>();
  private @Nullable Connection connection;
  private @Nullable DSLContext transaction;

  JooqUnit(JooqDatabase database) {
    this.database = database;
  }

  boolean isWriting() {
    return transaction != null;
  }

  void add(PreparedSql write, Map<String, ? extends @Nullable Object> values) {
    writes.add(write, values);
  }

  Optional<DSLContext> forReading() {
    return writes.isEmpty() ? findBegun() : Optional.of(transaction());
  }

  Optional<DSLContext> findBegun() {
    return Optional.ofNullable(transaction);
  }

  DSLContext transaction() {
    DSLContext begun = transaction == null ? begin() : transaction;
    transaction = begun;
    writes.send(begun);
    return begun;
  }

  /** Performs a part of the work; what it wrote is undone where it fails. */
  void attempt(Runnable part) {
    transaction()
        .connection(connection -> {
          Savepoint before = connection.setSavepoint();
          try {
            part.run();
            transaction();
          } catch (RuntimeException failed) {
            writes.forget();
            connection.rollback(before);
            throw failed;
          }
        });
  }

  <T extends Consumer<DSLContext>> T companion(Class<T> type, Function<DSLContext, T> begin) {
    Consumer<DSLContext> known = companions.get(type);
    T companion = known == null ? begin.apply(transaction()) : type.cast(known);
    companions.put(type, companion);
    return companion;
  }

  void settle() {
    companions.values().forEach(companion -> companion.accept(transaction()));
  }

  /** Sends what is left; where no transaction has begun, that is one. */
  void finish() {
    settle();
    writes.send(transaction == null ? database.apart() : transaction);
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
