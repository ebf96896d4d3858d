package dev.sluice.adapter.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Where repositories get their connections from.
 *
 * <p>Statements join the transaction of the unit of work that is under way, if it has begun one.
 * Otherwise each is its own transaction, on a connection that is held no longer than it runs.
 */
public final class JooqDatabase {

  private final DataSource source;
  private final Configuration configuration;
  private final ScopedValue<JooqUnit> unit = ScopedValue.newInstance();

  public JooqDatabase(DataSource source) {
    this.source = source;
    this.configuration =
        new DefaultConfiguration()
            .set(SQLDialect.POSTGRES)
            .set(settings())
            .set(new Pooled())
            .set(new DefaultExecuteListenerProvider(new JooqOutage()));
  }

  /** For reads, which begin no transaction and see what their unit of work wrote. */
  public DSLContext current() {
    return findUnit().flatMap(JooqUnit::forReading).orElseGet(this::apart);
  }

  /** For reads of what no unit of work under way writes: none of its writes need be sent before. */
  public DSLContext untouched() {
    return findUnit().flatMap(JooqUnit::findBegun).orElseGet(this::apart);
  }

  /**
   * For reads of what units of work write only once they have begun their transaction: before that,
   * none of their writes need be sent.
   */
  public DSLContext begun() {
    return findUnit()
        .filter(JooqUnit::isWriting)
        .flatMap(JooqUnit::forReading)
        .orElseGet(this::apart);
  }

  /**
   * For writes whose result nobody waits for: those of a unit of work go to the server together,
   * when it ends or reads; without a unit, at once.
   */
  public void save(PreparedSql write, Map<String, ? extends @Nullable Object> values) {
    findUnit()
        .ifPresentOrElse(
            begun -> begun.add(write, values),
            () -> {
              var alone = new Writes();
              alone.add(write, values);
              alone.send(apart());
            });
  }

  /** For writes with a result: begins the transaction of the unit of work, if there is a unit. */
  public DSLContext write() {
    return findUnit().map(JooqUnit::transaction).orElseGet(this::apart);
  }

  /**
   * For writes that a constraint may refuse: what was written before in the unit of work stays, and
   * it can go on.
   */
  public <T> T attempt(Function<DSLContext, T> write) {
    if (findUnit().isEmpty()) {
      return write.apply(apart());
    }
    DSLContext transaction = transaction();
    return transaction.connectionResult(connection -> {
      Savepoint before = connection.setSavepoint();
      try {
        return write.apply(transaction);
      } catch (DataAccessException refused) {
        connection.rollback(before);
        throw refused;
      }
    });
  }

  /**
   * The transaction of the unit of work, begun if it was not.
   *
   * @throws IllegalStateException outside of a unit of work
   */
  public DSLContext transaction() {
    return unitOfWork().transaction();
  }

  /**
   * What accompanies the unit of work that is under way, and is called before it ends, and whenever
   * somebody reads {@link #settled()}.
   *
   * @param begin makes it where the unit has none yet
   * @throws IllegalStateException outside of a unit of work
   */
  public <T extends Consumer<DSLContext>> T during(Class<T> type, Function<DSLContext, T> begin) {
    return unitOfWork().companion(type, begin);
  }

  /** For reads of what units of work write only when they end. */
  public DSLContext settled() {
    findUnit().ifPresent(JooqUnit::settle);
    return current();
  }

  /** For statements that hold whatever becomes of the unit of work. */
  public DSLContext apart() {
    return configuration.dsl();
  }

  private JooqUnit unitOfWork() {
    return findUnit().orElseThrow(() -> new IllegalStateException("no unit of work is under way"));
  }

  Optional<JooqUnit> findUnit() {
    return unit.isBound() ? Optional.of(unit.get()) : Optional.empty();
  }

  <T> T in(JooqUnit begun, Supplier<T> work) {
    return ScopedValue.where(unit, begun).call(work::get);
  }

  Connection connect() {
    try {
      return source.getConnection();
    } catch (SQLException unreachable) {
      throw JooqOutage.unavailable(unreachable);
    }
  }

  DSLContext on(Connection connection) {
    return configuration.derive(new DefaultConnectionProvider(connection)).dsl();
  }

  /** One connection for one statement. */
  private final class Pooled implements ConnectionProvider {

    @Override
    public Connection acquire() {
      return connect();
    }

    @Override
    public void release(Connection connection) {
      try {
        connection.close();
      } catch (SQLException broken) {
        throw JooqOutage.unavailable(broken);
      }
    }
  }

  static Settings settings() {
    return new Settings()
        .withRenderSchema(false)
        .withExecuteLogging(false)
        .withExecuteLoggingSQLExceptions(false)
        .withDiagnosticsLogging(false);
  }
}
