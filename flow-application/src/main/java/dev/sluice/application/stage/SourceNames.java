package dev.sluice.application.stage;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Through which sources somebody came, as their attributes list them. */
final class SourceNames {

  private static final String SOURCES = "goauthentik.io/user/sources";

  private SourceNames() {}

  /** The name of the source of a connection: the connection itself, or what it says. */
  static Optional<String> find(@Nullable Value connection) {
    return switch (connection) {
      case Value.Text(String name) when !name.isBlank() -> Optional.of(name);
      case Value.Fields(var fields) when fields.containsKey("source") -> find(fields.get("source"));
      case Value.Fields(var fields) -> find(fields.get("name"));
      case null, default -> Optional.empty();
    };
  }

  /** The attributes, where a source is listed once. */
  static Value.Fields with(Value.Fields attributes, String source) {
    Value name = Value.of(source);
    List<Value> listed =
        attributes.fields().get(SOURCES) instanceof Value.Items(var items) ? items : List.of();
    if (listed.contains(name)) {
      return attributes;
    }
    var all = new ArrayList<>(listed);
    all.add(name);
    var changed = new LinkedHashMap<>(attributes.fields());
    changed.put(SOURCES, new Value.Items(all));
    return new Value.Fields(changed);
  }
}
