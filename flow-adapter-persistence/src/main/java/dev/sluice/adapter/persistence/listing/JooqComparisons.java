package dev.sluice.adapter.persistence.listing;

import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Compares columns with values of the wire. What no value of a column can be equals none. */
public final class JooqComparisons {

  private static final Json JSON = new Json();

  private JooqComparisons() {}

  /** What a criterion says about a column. */
  public static Condition of(Field<?> column, Criterion criterion) {
    List<Condition> any =
        criterion.values().stream().map(value -> of(column, criterion, value)).toList();
    return DSL.or(any);
  }

  /** That a column has a value, written as a text. */
  public static Condition equal(Field<?> column, String text) {
    return any(column, List.of(text));
  }

  /** That a column has any of some values, written as texts. */
  public static Condition any(Field<?> column, Collection<String> texts) {
    return anyOf(column, texts);
  }

  private static <T> Condition anyOf(Field<T> column, Collection<String> texts) {
    List<T> values =
        texts.stream().map(text -> converted(column, text)).filter(Objects::nonNull).toList();
    return column.in(values);
  }

  private static <T> @Nullable T converted(Field<T> column, String text) {
    if (!Value.Text.isStorable(text)) {
      return null;
    }
    try {
      return DSL.val(text, column).getValue();
    } catch (DataTypeException | IllegalArgumentException unfit) {
      return null;
    }
  }

  /** That a text is found in a column, whatever its case. */
  static Condition contains(Field<?> column, String text) {
    return Value.Text.isStorable(text)
        ? text(column).containsIgnoreCase(text)
        : DSL.falseCondition();
  }

  private static Condition of(Field<?> column, Criterion criterion, Value value) {
    if (!Value.Text.isStorable(plain(value))) {
      return DSL.falseCondition();
    }
    return switch (criterion.comparison()) {
      case EXACT, IN -> exact(column, value);
      case ISNULL -> value.isTruthy() ? column.isNull() : column.isNotNull();
      case IEXACT -> text(column).equalIgnoreCase(plain(value));
      case CONTAINS -> text(column).contains(plain(value));
      case ICONTAINS -> contains(column, plain(value));
      case STARTSWITH -> text(column).startsWith(plain(value));
      case ISTARTSWITH -> text(column).startsWithIgnoreCase(plain(value));
      case ENDSWITH -> text(column).endsWith(plain(value));
      case IENDSWITH -> text(column).endsWithIgnoreCase(plain(value));
      case GT, GTE, LT, LTE -> compared(column, criterion.comparison(), value);
    };
  }

  private static Condition exact(Field<?> column, Value value) {
    if (value instanceof Value.Null) {
      return column.isNull();
    }
    return isJson(column)
        ? column.cast(SQLDataType.JSONB).contains(json(value))
        : equal(column, plain(value));
  }

  private static <T> Condition compared(Field<T> column, Comparison comparison, Value value) {
    Field<T> bound =
        isJson(column) ? DSL.val(json(value)).coerce(column) : bound(column, plain(value));
    return switch (comparison) {
      case GT -> column.gt(bound);
      case GTE -> column.ge(bound);
      case LT -> column.lt(bound);
      default -> column.le(bound);
    };
  }

  /** A value that no value of the column can be is none, which compares with nothing. */
  private static <T> Field<T> bound(Field<T> column, String text) {
    return DSL.val(converted(column, text), column);
  }

  static Field<String> text(Field<?> column) {
    return isJson(column)
        ? DSL.field("({0} #>> '{}')", SQLDataType.VARCHAR, column)
        : column.cast(SQLDataType.VARCHAR);
  }

  private static boolean isJson(Field<?> column) {
    return column.getType() == JSONB.class;
  }

  private static JSONB json(Value value) {
    return JSON.write(Stream.of(value).map(PlainData::plain).findFirst().orElseThrow());
  }

  private static String plain(Value value) {
    return value instanceof Value.Scalar scalar ? scalar.text() : value.toString();
  }
}
