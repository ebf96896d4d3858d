package dev.sluice.benchmark.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Statements that write many rows at once, each in a transaction of its own. */
final class Bulk {

  private final DataSource database;

  Bulk(DataSource database) {
    this.database = database;
  }

  /** Executes a statement. */
  void execute(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The text in the first row, if there is one. */
  Optional<String> find(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static IllegalStateException failed(String sql, SQLException cause) {
    return new IllegalStateException(sql.strip() + ": " + cause.getMessage(), cause);
  }
}
