package dev.sluice.adapter.persistence.database;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
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

  private static final Map<Class<?>, Integer> SQL_TYPES =
      Map.of(
          Long.class, Types.BIGINT,
          Integer.class, Types.INTEGER,
          Boolean.class, Types.BOOLEAN,
          Instant.class, Types.TIMESTAMP_WITH_TIMEZONE,
          byte[].class, Types.BINARY);
  private static final Pattern PLACE = Pattern.compile("(?<![:\\w]):([a-z][a-z_]*)");
  private static final DSLContext WRITER = DSL.using(SQLDialect.POSTGRES, JooqDatabase.settings());

  private final String sql;
  private final List<Place> places;
  private final Field<?>[] results;

  private PreparedSql(String sql, List<Place> places, Field<?>[] results) {
    this.sql = sql;
    this.places = List.copyOf(places);
    this.results = results;
  }

  /** Where a value goes, and of which type it is. */
  private record Place(String name, Class<?> type) {}

  /** Makes the text of a statement that writes. */
  public static PreparedSql of(Query statement) {
    return of(statement, List.of());
  }

  /** Makes the text of a statement that answers with rows of some fields. */
  public static PreparedSql of(Query statement, List<Field<?>> results) {
    Map<String, Param<?>> params = WRITER.extractParams(statement);
    var places = new ArrayList<Place>();
    String sql =
        PLACE
            .matcher(WRITER.renderNamedParams(statement))
            .replaceAll(place -> {
              String name = place.group(1);
              places.add(new Place(name, Objects.requireNonNull(params.get(name)).getType()));
              return "?";
            });
    return new PreparedSql(sql, places, results.toArray(Field[]::new));
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

  /** Runs it and reads the one row of what it selects, if there is one. */
  public Optional<Record> fetch(DSLContext on, Map<String, ? extends @Nullable Object> values) {
    return list(on, values).stream().findFirst();
  }

  /** Runs it and reads the rows of what it selects. */
  public Result<Record> list(DSLContext on, Map<String, ? extends @Nullable Object> values) {
    return on.connectionResult(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(statement, 1, values);
        try (ResultSet rows = statement.executeQuery()) {
          return on.fetch(rows, results);
        }
      } catch (SQLException failure) {
        throw JooqOutage.translated(sql, failure);
      }
    });
  }

  String text() {
    return sql;
  }

  /**
   * Binds values.
   *
   * @param first the index of the first place
   * @return the index after the last
   */
  int bind(PreparedStatement statement, int first, Map<String, ? extends @Nullable Object> values)
      throws SQLException {
    int index = first;
    for (Place place : places) {
      if (!values.containsKey(place.name())) {
        throw new IllegalArgumentException("no value for " + place.name() + " in " + sql);
      }
      bind(statement, index, values.get(place.name()), place.type());
      index++;
    }
    return index;
  }

  private static void bind(
      PreparedStatement statement, int index, @Nullable Object value, Class<?> type)
      throws SQLException {
    switch (value) {
      case null -> bindNull(statement, index, type);
      case Instant moment -> statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
      case JSONB json -> statement.setString(index, json.data());
      default -> statement.setObject(index, value);
    }
  }

  /** With the type that its values have: for another type the driver prepares and plans anew. */
  private static void bindNull(PreparedStatement statement, int index, Class<?> type)
      throws SQLException {
    if (type == UUID.class) {
      statement.setNull(index, Types.OTHER, "uuid");
    } else {
      statement.setNull(index, SQL_TYPES.getOrDefault(type, Types.VARCHAR));
    }
  }
}
