package dev.sluice.bootstrap.journey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How many rows the tables of a server have, all of them. */
final class RowCounts {

  private static final String QUERY =
      """
      select table_name, (xpath('/row/c/text()',
          query_to_xml(format('select count(*) as c from %I', table_name), false, true, '')))[1]::text
      from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE'
      """;

  private RowCounts() {}

  static Map<String, Long> of(RunningServer server) {
    var counts = new TreeMap<String, Long>();
    try (Connection connection = server.bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        counts.put(rows.getString(1), Long.parseLong(rows.getString(2)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }
}
