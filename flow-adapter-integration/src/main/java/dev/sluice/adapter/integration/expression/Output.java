package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what an expression amounts to into plain data, bounded in number, length and depth: a list
 * that holds the same list twice, and so on, is small until it is written out.
 */
final class Output {

  static final int VALUES = 2_000;
  static final int CHARACTERS = 65_536;
  static final int DEPTH = 16;

  private int values;
  private int characters;

  private Output() {}

  /**
   * All of it.
   *
   * @throws ExpressionFailed if it is too much
   */
  static Value of(Object value) {
    return new Output().plain(value, DEPTH);
  }

  /** All of it, or if that is too much, what it is. */
  static Value brief(Object value) {
    try {
      return of(value);
    } catch (ExpressionFailed tooMuch) {
      return Value.of("(" + Mistakes.kind(value) + ")");
    }
  }

  private Value plain(Object value, int depth) {
    count(value instanceof String text ? text.length() : 0);
    if (depth < 0) {
      throw Budget.exceeded("results in more than %,d lists and maps in each other", DEPTH);
    }
    return switch (value) {
      case Boolean is -> Value.of(is);
      case Long number -> Value.of(number);
      case Double number -> decimal(number);
      case String text -> text(text);
      case Instant instant -> Value.of(instant.toString());
      case Duration duration -> Value.of(DurationText.of(duration));
      case List<?> list -> items(list, depth);
      case Map<?, ?> map -> fields(map, depth);
      case Optional<?> optional -> optional.isPresent() ? plain(optional.get(), depth) : Value.NULL;
      case Person person -> fields(person.summary(), depth);
      case Value.Null _ -> Value.NULL;
      case Thing thing -> Value.of("(" + thing.kind() + ")");
      default -> throw Mistakes.mistake("%s is no result", Mistakes.kind(value));
    };
  }

  private void count(int length) {
    characters += length;
    if (++values > VALUES) {
      throw Budget.exceeded("results in more than %,d values", VALUES);
    }
    if (characters > CHARACTERS) {
      throw Budget.exceeded("results in more than %,d characters", CHARACTERS);
    }
  }

  private static Value decimal(double number) {
    if (!Double.isFinite(number)) {
      throw Mistakes.mistake("%s is no number that a result can have", number);
    }
    return new Value.Decimal(number);
  }

  private static Value text(String text) {
    if (!Value.Text.isStorable(text)) {
      throw Mistakes.mistake("a text has characters that cannot be stored");
    }
    return Value.of(text);
  }

  private Value items(List<?> list, int depth) {
    var items = new ArrayList<Value>();
    for (Object each : list) {
      items.add(plain(each, depth - 1));
    }
    return new Value.Items(items);
  }

  private Value fields(Map<?, ?> map, int depth) {
    var fields = new LinkedHashMap<String, Value>();
    for (var entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      count(key.length());
      fields.put(key, plain(entry.getValue(), depth - 1));
    }
    return new Value.Fields(fields);
  }
}
