package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which keys of a document turned out to be others here, so that an export fits another database.
 *
 * <p>Only texts are replaced. A numeric key, of a user, cannot be told from any other number, and
 * the third of some stages is not user 3.
 */
public final class KeyRemapping {

  private final Map<String, Value> actual = new HashMap<>();

  /** Notes that what the document calls by the one key has the other one here. */
  public void learn(Value written, Value here) {
    if (written instanceof Value.Text(String key) && !written.equals(here)) {
      actual.put(key, here);
    }
  }

  /** The fields with the keys of here, also in lists and one level inside of maps. */
  public Value.Fields in(Value.Fields fields) {
    return actual.isEmpty() ? fields : each(fields, true);
  }

  private Value.Fields each(Value.Fields fields, boolean deeper) {
    var replaced = new LinkedHashMap<String, Value>();
    fields.fields().forEach((name, value) -> replaced.put(name, here(value, deeper)));
    return new Value.Fields(replaced);
  }

  private Value here(Value value, boolean deeper) {
    return switch (value) {
      case Value.Text(String key) -> actual.getOrDefault(key, value);
      case Value.Items(List<Value> items) when deeper ->
          new Value.Items(items.stream().map(item -> here(item, false)).toList());
      case Value.Fields fields when deeper -> each(fields, false);
      default -> value;
    };
  }
}
