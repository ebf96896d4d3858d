package dev.sluice.adapter.integration.expression;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values from elsewhere, as expressions know them. */
final class Foreign {

  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private Foreign() {}

  static Object of(World world, @Nullable Object value) {
    world.budget().charge(1);
    return switch (value) {
      case null -> Value.NULL;
      case Value plain -> plain(world, plain);
      case Subject subject -> world.person(subject);
      case Boolean is -> is;
      case Double number -> number;
      case Float number -> number.doubleValue();
      case BigInteger number -> whole(number);
      case Number number -> number.longValue();
      case Enum<?> one -> one.name().toLowerCase(Locale.ROOT);
      case Instant instant -> instant;
      case Duration duration -> duration;
      case Collection<?> items -> items(world, items);
      case Map<?, ?> map -> map(world, map);
      // what is not data has no parts that could be read
      case Record _ -> Value.NULL;
      default -> value.toString();
    };
  }

  private static Object plain(World world, Value value) {
    return switch (value) {
      case Value.Null nothing -> nothing;
      case Value.Bool(boolean is) -> is;
      case Value.Whole(BigInteger number) -> whole(number);
      case Value.Decimal(double number) -> number;
      case Value.Text(String text) -> text;
      case Value.Items(var items) -> items(world, items);
      case Value.Fields(var fields) -> map(world, fields);
    };
  }

  /** As near as can be: what is too large for a whole number becomes one with a fraction. */
  private static Object whole(BigInteger number) {
    boolean fits = number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0;
    return fits ? (Object) number.longValue() : (Object) number.doubleValue();
  }

  private static Object items(World world, Collection<?> items) {
    var made = new ArrayList<Object>(items.size());
    items.forEach(item -> made.add(of(world, item)));
    return made;
  }

  private static Object map(World world, Map<?, ?> map) {
    var made = new LinkedHashMap<Object, Object>();
    map.forEach((key, value) -> made.put(String.valueOf(key), of(world, value)));
    return made;
  }
}
