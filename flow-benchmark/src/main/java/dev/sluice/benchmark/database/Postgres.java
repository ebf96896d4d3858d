package dev.sluice.benchmark.database;

import dev.sluice.benchmark.program.ProgramFailed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection to the database that a server works on, which looks on. */
public final class Postgres implements AutoCloseable {

  private static final String WORK =
      """
      select (select sum(xact_commit + xact_rollback) from pg_stat_database
               where datname = current_database()),
             pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')
      """;
  private static final String STATEMENTS =
      """
      select coalesce(sum(calls), 0),
             coalesce(sum(calls) filter (where query ~* '^\\s*begin'), 0)
        from pg_stat_statements
       where dbid = (select oid from pg_database where datname = current_database())
      """;

  /** The view may be there although nobody has loaded what fills it, and then fails. */
  private static final String COUNTS =
      """
      select to_regclass('pg_stat_statements') is not null
         and current_setting('shared_preload_libraries') like '%pg_stat_statements%'
      """;

  private final Connection connection;

  private Postgres(Connection connection) {
    this.connection = connection;
  }

  /**
   * Connects.
   *
   * @throws ProgramFailed if that fails
   */
  @SuppressWarnings("resource") // the connection lives as long as what is returned
  public static Postgres at(PostgresAddress address) {
    try {
      return new Postgres(address.connect());
    } catch (SQLException e) {
      throw new ProgramFailed("No connection to " + address + ": " + e.getMessage());
    }
  }

  /** What the database has done until now. */
  public DatabaseWork work() {
    return query(
        WORK,
        all -> {
          long transactions = all.getLong(1);
          long walBytes = all.getLong(2);
          return countsStatements()
              ? query(
                  STATEMENTS,
                  counted ->
                      new DatabaseWork(
                          transactions, walBytes, counted.getLong(1), counted.getLong(2)))
              : new DatabaseWork(transactions, walBytes, 0, 0);
        });
  }

  /** The process at the other end. */
  public long backend() {
    return query("select pg_backend_pid()", row -> row.getLong(1));
  }

  /** Whether the database can tell how many statements it executes. */
  public boolean countsStatements() {
    return query(COUNTS, row -> row.getBoolean(1));
  }

  /**
   * Has statements counted from now on, or no longer. Counting costs, so that nothing else should
   * be measured meanwhile.
   */
  public void countStatements(boolean counted) {
    execute("alter system set pg_stat_statements.track = " + (counted ? "top" : "none"));
    execute("select pg_reload_conf()");
  }

  /** Executes a statement, outside of any transaction. */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> T query(String sql, Row<T> row) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return row.read(rows);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private static IllegalStateException failed(String sql, SQLException cause) {
    return new IllegalStateException(sql.strip() + ": " + cause.getMessage(), cause);
  }
}
