package dev.sluice.application.shape;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Free data as Java's own types, in which attributes are kept, and as values. */
public final class PlainData {

  private PlainData() {}

  /** A value as Java's own types: maps, lists, texts, numbers, booleans, null. */
  public static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Null() -> null;
      case Value.Bool(boolean is) -> is;
      case Value.Whole(BigInteger number) -> whole(number);
      case Value.Decimal(double number) -> number;
      case Value.Text(String text) -> text;
      case Value.Items(List<Value> items) -> {
        var list = new ArrayList<@Nullable Object>(items.size());
        items.forEach(item -> list.add(plain(item)));
        yield list;
      }
      case Value.Fields(Map<String, Value> fields) -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, one) -> map.put(name, plain(one)));
        yield map;
      }
    };
  }

  /** Java's own types as a value. */
  public static Value value(@Nullable Object plain) {
    return switch (plain) {
      case null -> Value.NULL;
      case Value value -> value;
      case Boolean is -> Value.of(is);
      case String text -> Value.of(text);
      case BigInteger number -> new Value.Whole(number);
      case Double number -> new Value.Decimal(number);
      case Float number -> new Value.Decimal(number);
      case Number number -> Value.of(number.longValue());
      case List<?> items -> new Value.Items(items.stream().map(PlainData::value).toList());
      case Map<?, ?> map -> {
        var fields = new LinkedHashMap<String, Value>();
        map.forEach((name, one) -> fields.put(String.valueOf(name), value(one)));
        yield new Value.Fields(fields);
      }
      default -> Value.of(plain.toString());
    };
  }

  private static Object whole(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return number.intValueExact();
    }
    return number.bitLength() < Long.SIZE ? (Object) number.longValueExact() : number;
  }
}
