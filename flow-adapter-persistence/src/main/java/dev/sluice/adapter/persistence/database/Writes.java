package dev.sluice.adapter.persistence.database;

import dev.sluice.domain.shared.FlowFault;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes that go to the server in one exchange. Where no transaction is open, PostgreSQL makes one
 * of what comes before a single synchronization point ("Extended Query", pipelining), so that all
 * of them hold or none. The driver sends none in between as long as what they answer has a bounded
 * size: nothing, or a number.
 */
final class Writes {

  /** What a write refers to is gone: SQLSTATE of PostgreSQL, appendix A. */
  private static final String FOREIGN_KEY = "23503";

  /**
   * The same writes come together again and again, and the driver knows statements by their text.
   */
  private static final Map<List<PreparedSql>, String> TEXTS = new ConcurrentHashMap<>();

  private final List<PreparedSql> statements = new ArrayList<>();
  private final List<Map<String, ? extends @Nullable Object>> values = new ArrayList<>();

  boolean isEmpty() {
    return statements.isEmpty();
  }

  void add(PreparedSql statement, Map<String, ? extends @Nullable Object> bound) {
    statements.add(statement);
    values.add(bound);
  }

  /**
   * Sends them, and forgets them.
   *
   * @throws FlowFault.Stale if a guarded one met nothing, or what one refers to is gone
   */
  void send(DSLContext on) {
    if (isEmpty()) {
      return;
    }
    String text = TEXTS.computeIfAbsent(List.copyOf(statements), Writes::text);
    on.connection(connection -> {
      try (PreparedStatement prepared = connection.prepareStatement(text)) {
        bind(prepared);
        prepared.execute();
      } catch (SQLException failure) {
        throw FOREIGN_KEY.equals(failure.getSQLState())
            ? new FlowFault.Stale("what this refers to")
            : JooqOutage.translated(text, failure);
      }
    });
    forget();
  }

  /** Forgets them unsent. */
  void forget() {
    statements.clear();
    values.clear();
  }

  private void bind(PreparedStatement prepared) throws SQLException {
    int next = 1;
    for (int i = 0; i < statements.size(); i++) {
      next = statements.get(i).bind(prepared, next, values.get(i));
    }
  }

  private static String text(List<PreparedSql> statements) {
    return statements.stream().map(PreparedSql::text).collect(Collectors.joining("; "));
  }
}
