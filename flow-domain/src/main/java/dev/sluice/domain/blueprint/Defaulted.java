package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form {@code name} or {@code [name, default]} that several tags have.
 *
 * @param fallback what holds if there is nothing of this name; null means the value null
 */
public record Defaulted(Node name, @Nullable Node fallback, Place at) {

  static final String FORM = "name, or [name, default]";

  static @Nullable Defaulted read(TagSource source) {
    return switch (source.argument()) {
      case Node.Literal name when name.value().isTruthy() -> new Defaulted(name, null, source.at());
      case Node.Sequence(var items, var at) when items.size() == 2 ->
          new Defaulted(items.get(0), items.get(1), at);
      default -> null;
    };
  }

  Node argument() {
    return fallback == null ? name : new Node.Sequence(List.of(name, fallback), at);
  }

  /** The name, which may be a tag itself. */
  String name(Scope scope) {
    if (name.resolve(scope) instanceof Value.Scalar scalar && !scalar.equals(Value.NULL)) {
      return scalar.text();
    }
    throw scope.fault(name.at(), "The name is no text.", "Write a text, or a tag that gives one.");
  }

  Value fallback(Scope scope) {
    return fallback == null ? Value.NULL : fallback.resolve(scope);
  }
}
