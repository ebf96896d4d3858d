package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;

import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.event.EventFields;
import dev.sluice.domain.search.Search;
import dev.sluice.domain.search.Search.Operator;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** A search as a condition. It means the same as it does for an event that is at hand. */
final class JooqEventSearch {

  private static final Json JSON = new Json();

  private static final Map<String, Field<JSONB>> COLUMNS =
      Map.of(
          EventFields.KEY,
          json(EVENT.ID),
          "action",
          json(EVENT.ACTION),
          "app",
          json(EVENT.APP),
          "client_ip",
          json(EVENT.CLIENT_ADDRESS),
          "user",
          EVENT.USER,
          "brand",
          EVENT.BRAND,
          "context",
          EVENT.CONTEXT);

  private JooqEventSearch() {}

  static Condition of(Search search) {
    return switch (search) {
      case Search.All(List<Search> parts) ->
          DSL.and(parts.stream().map(JooqEventSearch::of).toList());
      case Search.Any(List<Search> parts) ->
          DSL.or(parts.stream().map(JooqEventSearch::of).toList());
      case Search.Comparison comparison -> {
        Condition holds =
            DSL.or(comparison.values().stream().map(value -> one(comparison, value)).toList());
        // what is unknown does not hold
        yield comparison.negated() ? DSL.condition("({0}) is not true", holds) : holds;
      }
    };
  }

  private static Condition one(Search.Comparison comparison, Value value) {
    String field = comparison.path().getFirst();
    if (field.equals(EventFields.CREATED)) {
      return EventFields.moment(value)
          .map(moment -> created(comparison.operator(), moment))
          .orElseGet(DSL::falseCondition);
    }
    if (value instanceof Value.Text(String text) && !Value.Text.isStorable(text)) {
      return DSL.falseCondition();
    }
    return compared(comparison.operator(), found(field, comparison.path()), value);
  }

  private static Condition created(Operator operator, Instant moment) {
    return switch (operator) {
      case EQUALS, IN -> EVENT.CREATED.eq(moment);
      case GREATER -> EVENT.CREATED.gt(moment);
      case AT_LEAST -> EVENT.CREATED.ge(moment);
      case LESS -> EVENT.CREATED.lt(moment);
      case AT_MOST -> EVENT.CREATED.le(moment);
      case CONTAINS, STARTS, ENDS -> DSL.falseCondition();
    };
  }

  private static Condition compared(Operator operator, Field<JSONB> found, Value value) {
    Field<JSONB> with = DSL.val(literal(value)).cast(SQLDataType.JSONB);
    return switch (operator) {
      case EQUALS, IN -> found.eq(with);
      case GREATER -> ordered(found, with).and(found.gt(with));
      case AT_LEAST -> ordered(found, with).and(found.ge(with));
      case LESS -> ordered(found, with).and(found.lt(with));
      case AT_MOST -> ordered(found, with).and(found.le(with));
      case CONTAINS -> text(found).containsIgnoreCase(plain(value));
      case STARTS -> text(found).startsWithIgnoreCase(plain(value));
      case ENDS -> text(found).endsWithIgnoreCase(plain(value));
    };
  }

  /** Only numbers and texts have an order, and only among themselves. */
  private static Condition ordered(Field<JSONB> found, Field<JSONB> with) {
    return DSL.condition(
        "jsonb_typeof({0}) = jsonb_typeof({1}) and jsonb_typeof({0}) in ('number', 'string')",
        found, with);
  }

  /** What is not there is null, which equals None and nothing else. */
  private static Field<JSONB> found(String field, List<String> path) {
    Field<JSONB> column = column(field);
    Field<?> within = DSL.val(path.subList(1, path.size()).toArray(String[]::new));
    return DSL.field("coalesce({0} #> {1}, 'null')", SQLDataType.JSONB, column, within);
  }

  private static Field<JSONB> column(String field) {
    Field<JSONB> column = COLUMNS.get(field);
    if (column == null) {
      throw new IllegalArgumentException(field + " is no field of events");
    }
    return column;
  }

  private static Field<JSONB> json(Field<?> column) {
    return DSL.field("to_jsonb({0})", SQLDataType.JSONB, column);
  }

  private static Field<String> text(Field<JSONB> found) {
    return DSL.field("({0} #>> '{}')", SQLDataType.VARCHAR, found);
  }

  private static JSONB literal(Value value) {
    @Nullable Object plain = PlainData.plain(value);
    return plain == null ? JSONB.jsonb("null") : JSON.write(plain);
  }

  private static String plain(Value value) {
    return value instanceof Value.Scalar scalar ? scalar.text() : value.toString();
  }
}
