package dev.sluice.application.audit;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes data fit to be kept in events (spec/admin.md 4.4): without what may be a secret by its
 * name, and no larger than an event may be. What was cut says so.
 */
public final class Cleansing {

  /** What stands where a secret was. */
  public static final Value STARS = Value.of("*".repeat(20));

  /** What stands where there was too much. */
  public static final Value CUT = Value.of("[cut]");

  private static final int LONGEST_TEXT = 4_096;
  private static final int MOST_CHARACTERS = 65_536;
  private static final int EACH_VALUE = 8;
  private static final int DEEPEST = 24;

  private static final List<String> SECRET =
      List.of("API", "AUTH", "TOKEN", "KEY", "SECRET", "PASS", "SIGNATURE", "HTTP_COOKIE");
  private static final List<String> HARMLESS_PARTS = List.of("PASSING", "PASSWORD_CHANGE_DATE");
  private static final Set<String> HARMLESS = Set.of("AUTH_METHOD", "AUTH_METHOD_ARGS");

  private int left = MOST_CHARACTERS;

  private Cleansing() {}

  /** Data without secrets, which fits into an event. */
  public static Value.Fields of(Value.Fields data) {
    return new Cleansing().fields(data, 0);
  }

  private Value cleansed(String key, Value value, int depth) {
    left -= EACH_VALUE;
    if (left <= 0 || depth > DEEPEST) {
      return CUT;
    }
    return switch (value) {
      case Value.Fields fields -> fields(fields, depth);
      case Value.Items(List<Value> items) -> items(key, items, depth);
      case Value.Scalar _ when isSecret(key) -> STARS;
      case Value.Text(String text) -> text(text);
      case Value.Scalar scalar -> scalar;
    };
  }

  private Value.Fields fields(Value.Fields data, int depth) {
    var fields = new LinkedHashMap<String, Value>();
    for (Map.Entry<String, Value> field : data.fields().entrySet()) {
      if (left <= 0) {
        fields.put("...", CUT);
        break;
      }
      String name = text(field.getKey()).text();
      fields.put(name, cleansed(name, field.getValue(), depth + 1));
    }
    return new Value.Fields(fields);
  }

  /** Nothing says nothing: empty items go. Items are as secret as the list's name. */
  private Value items(String key, List<Value> items, int depth) {
    var kept = new ArrayList<Value>();
    for (Value item : items) {
      if (left <= 0) {
        kept.add(CUT);
        break;
      }
      if (item.isTruthy()) {
        kept.add(cleansed(key, item, depth + 1));
      }
    }
    return new Value.Items(kept);
  }

  private Value.Text text(String text) {
    String storable = Value.Text.isStorable(text) ? text : storable(text);
    int most = Math.max(0, Math.min(LONGEST_TEXT, left));
    left -= Math.min(storable.length(), most);
    return Value.of(
        storable.length() <= most
            ? storable
            : storable(storable.substring(0, most))
                + "... [cut, %d characters]".formatted(storable.length()));
  }

  /** Without NUL and without halves of characters, which cannot be kept. */
  private static String storable(String text) {
    return text.codePoints()
        .filter(one -> one != 0 && Character.getType(one) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isSecret(String key) {
    String upper = key.toUpperCase(Locale.ROOT);
    return SECRET.stream().anyMatch(upper::contains)
        && HARMLESS_PARTS.stream().noneMatch(upper::contains)
        && !HARMLESS.contains(upper);
  }
}
