package dev.sluice.adapter.integration.expression;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps what is secret out of explanations. */
final class Secrecy {

  private static final Value MASKED = Value.of("********");
  private static final int SHOWN = 1_000;
  private static final int ITEMS = 50;

  private static final List<String> TELLING =
      List.of(
          "password",
          "passwd",
          "secret",
          "token",
          "credential",
          "api_key",
          "private_key",
          "cookie",
          "otp",
          "code");

  private Secrecy() {}

  /** Whether a key by this name holds what nobody should see. */
  static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TELLING.stream().anyMatch(lower::contains);
  }

  /** What may be shown of a value that was made of a secret one: whether, and nothing else. */
  static Value masked(Value value) {
    return value instanceof Value.Bool || value instanceof Value.Null ? value : MASKED;
  }

  /** A value without what its keys tell to be secret, and cut where it is long. */
  static Value shown(Value value) {
    return switch (value) {
      case Value.Text(String text) when text.length() > SHOWN ->
          Value.of(text.substring(0, SHOWN) + "…");
      case Value.Items(var items) -> items(items);
      case Value.Fields(var fields) -> fields(fields);
      default -> value;
    };
  }

  private static Value items(List<Value> items) {
    var shown = new ArrayList<Value>();
    items.stream().limit(ITEMS).map(Secrecy::shown).forEach(shown::add);
    return new Value.Items(shown);
  }

  private static Value fields(Map<String, Value> fields) {
    var shown = new LinkedHashMap<String, Value>();
    fields.entrySet().stream()
        .limit(ITEMS)
        .forEach(entry ->
            shown.put(
                entry.getKey(),
                isSecret(entry.getKey()) ? masked(entry.getValue()) : shown(entry.getValue())));
    return new Value.Fields(shown);
  }
}
