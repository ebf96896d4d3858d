package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code !AtIndex [object, key]}: an item of a list, from the end if negative, or of a map. */
public record AtIndexTag(
    Node object, Node key, @Nullable Node fallback, Sequence argument, Place at) implements Tag {

  static final String NAME = "AtIndex";

  private static final int WITH_DEFAULT = 3;

  static Node read(TagSource source) {
    if (!(source.argument() instanceof Sequence argument)
        || argument.items().size() < 2
        || argument.items().size() > WITH_DEFAULT) {
      return source.malformed("[list or map, key], or [list or map, key, default]");
    }
    List<Node> parts = argument.items();
    Node fallback = parts.size() == WITH_DEFAULT ? parts.get(2) : null;
    return new AtIndexTag(parts.get(0), parts.get(1), fallback, argument, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Value resolve(Scope scope) {
    Value from = object.resolve(scope);
    Value wanted = key.resolve(scope);
    Value found =
        switch (from) {
          case Value.Items(var items) -> item(items, wanted, scope);
          case Value.Fields(var fields) -> field(fields, wanted);
          default ->
              throw scope.fault(
                  object.at(), "This is neither a list nor a map.", "Write one, or a tag for one.");
        };
    return found == null ? fallback(scope) : found;
  }

  private @Nullable Value item(List<Value> items, Value wanted, Scope scope) {
    if (!(wanted instanceof Value.Whole(BigInteger number))) {
      throw scope.fault(key.at(), "A list has no such index.", "Write a whole number.");
    }
    BigInteger size = BigInteger.valueOf(items.size());
    BigInteger index = number.signum() < 0 ? number.add(size) : number;
    boolean there = index.signum() >= 0 && index.compareTo(size) < 0;
    return there ? items.get(index.intValue()) : null;
  }

  private static @Nullable Value field(Map<String, Value> fields, Value wanted) {
    return wanted instanceof Value.Scalar name ? fields.get(name.text()) : null;
  }

  private Value fallback(Scope scope) {
    if (fallback != null) {
      return fallback.resolve(scope);
    }
    throw scope.fault(
        key.at(), "There is nothing of this index or key.", "Correct it, or write a default.");
  }
}
