package dev.sluice.adapter.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose text is made once. It is written and checked like any other; but on the way of
 * every login, making its text anew cost more than running it.
 *
 * <p>Its values are parameters with names: {@link #of(Field)}.
 */
public final class PreparedSql {

  private static final Pattern PLACE = Pattern.compile("(?<![:\\w]):([a-z][a-z_]*)");
  private static final DSLContext WRITER = DSL.using(SQLDialect.POSTGRES, JooqDatabase.settings());

  private final String sql;
  private final List<String> names;

  private PreparedSql(String sql, List<String> names) {
    this.sql = sql;
    this.names = List.copyOf(names);
  }

  /** Makes the text of a statement. */
  public static PreparedSql of(Query statement) {
    var names = new ArrayList<String>();
    String sql =
        PLACE
            .matcher(WRITER.renderNamedParams(statement))
            .replaceAll(place -> {
              names.add(place.group(1));
              return "?";
            });
    return new PreparedSql(sql, names);
  }

  /** The place for the value of a column, under the column's name. */
  public static <T> Param<T> of(Field<T> column) {
    return DSL.param(column.getName(), column);
  }

  /** A place for the value of each column, to be set or inserted. */
  public static Map<Field<?>, Param<?>> places(Field<?>... columns) {
    var places = new LinkedHashMap<Field<?>, Param<?>>();
    for (Field<?> column : columns) {
      places.put(column, of(column));
    }
    return places;
  }

  /**
   * Runs it.
   *
   * @return how many rows it wrote
   */
  public int execute(DSLContext on, Map<String, ? extends @Nullable Object> values) {
    return run(on, values, PreparedStatement::executeUpdate);
  }

  /** Runs it and reads the one row, if there is one. */
  public Optional<Record> fetch(
      DSLContext on, List<Field<?>> fields, Map<String, ? extends @Nullable Object> values) {
    return run(
        on,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return on.fetchOptional(rows, fields.toArray(Field[]::new));
          }
        });
  }

  private <T> T run(
      DSLContext on, Map<String, ? extends @Nullable Object> values, Execution<T> execution) {
    return on.connectionResult(connection -> {
      try (PreparedStatement statement = prepare(connection, values)) {
        return execution.of(statement);
      } catch (SQLException failure) {
        throw JooqOutage.translated(sql, failure);
      }
    });
  }

  private PreparedStatement prepare(
      Connection connection, Map<String, ? extends @Nullable Object> values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException("no value for " + name + " in " + sql);
      }
      bind(statement, i + 1, values.get(name));
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case Instant moment -> statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
      case JSONB json -> statement.setString(place, json.data());
      default -> statement.setObject(place, value);
    }
  }

  /** What is done with a statement. */
  @FunctionalInterface
  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }
}
