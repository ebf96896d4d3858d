package dev.sluice.domain.consent;

import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that an application may do.
 *
 * @param id what applications call it; without spaces, as they separate permissions
 * @param name what people call it, may be blank
 */
public record ConsentPermission(String id, String name) {

  public ConsentPermission {
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("a permission has an id without spaces");
    }
  }

  /**
   * Reads permissions as expressions write them: maps of {@code id} and {@code name}.
   *
   * @throws IllegalArgumentException if one of them is something else
   */
  public static List<ConsentPermission> listOf(Value.Items values) {
    return values.items().stream().map(ConsentPermission::of).toList();
  }

  /** Writes permissions as expressions read them. */
  public static Value.Items valueOf(List<ConsentPermission> permissions) {
    return new Value.Items(permissions.stream().<Value>map(ConsentPermission::asValue).toList());
  }

  private static ConsentPermission of(Value value) {
    if (value instanceof Value.Fields(Map<String, Value> fields)
        && fields.get("id") instanceof Value.Text id) {
      String name = fields.get("name") instanceof Value.Text text ? text.text() : "";
      return new ConsentPermission(id.text(), name);
    }
    throw new IllegalArgumentException("a permission is a map with the texts id and name");
  }

  private Value asValue() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("id", Value.of(id));
    fields.put("name", Value.of(name));
    return new Value.Fields(fields);
  }
}
