package dev.sluice.domain.blueprint;

import dev.sluice.domain.blueprint.Lookup.Criterion;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an entry names an existing thing by.
 *
 * @param fields resolved; a whole object, as {@code !FindObject} gives it, is only its key
 */
public record Identifiers(Value.Fields fields) {

  /** The name of the primary key among the fields. */
  public static final String KEY = "pk";

  /** Lets objects collapse to their keys. */
  public Identifiers {
    var collapsed = new LinkedHashMap<String, Value>();
    fields.fields().forEach((name, value) -> collapsed.put(name, collapsed(value)));
    fields = new Value.Fields(collapsed);
  }

  private static Value collapsed(Value value) {
    return value instanceof Value.Fields(var parts) ? parts.getOrDefault(KEY, value) : value;
  }

  /** Whether nothing can be found by them, whatever exists. */
  public boolean isEmpty() {
    Value key = fields.fields().get(KEY);
    return fields.fields().isEmpty() || (key != null && !(key instanceof Value.Scalar));
  }

  /** The primary key that the document gives, if it does. */
  public Value.@Nullable Scalar key() {
    return fields.fields().get(KEY) instanceof Value.Scalar key && !key.equals(Value.NULL)
        ? key
        : null;
  }

  /** The row of that key, or else the first one that has all the other values. */
  public Lookup lookup(ModelName model) {
    var criteria = new ArrayList<Criterion>();
    fields.fields().forEach((name, value) -> criteria.add(new Criterion(name, value)));
    criteria.removeIf(criterion -> criterion.field().equals(KEY));
    return new Lookup(model, key(), criteria);
  }

  /** What something new is to be; a key that was looked for in vain is none. */
  public Value.Fields over(Value.Fields attributes) {
    Value.Fields values = attributes.merged(fields);
    return Value.NULL.equals(values.fields().get(KEY)) ? withoutKey(values) : values;
  }

  /** What something that exists is to be: the same, but it keeps its key. */
  public Value.Fields overExisting(Value.Fields attributes) {
    return withoutKey(attributes.merged(fields));
  }

  private static Value.Fields withoutKey(Value.Fields values) {
    var others = new LinkedHashMap<>(values.fields());
    others.remove(KEY);
    return new Value.Fields(others);
  }
}
