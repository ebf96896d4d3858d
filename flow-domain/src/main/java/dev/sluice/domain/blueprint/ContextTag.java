package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.List;

/** {@code !Context key}: a value of the document's or the instance's context. */
public record ContextTag(Defaulted key, Place at) implements Tag {

  static final String NAME = "Context";

  /** A chain of values that refer to each other is as long as this at most. */
  private static final int LONGEST_CHAIN = 5;

  static Node read(TagSource source) {
    Defaulted key = Defaulted.read(source);
    return key == null ? source.malformed(Defaulted.FORM) : new ContextTag(key, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Node argument() {
    return key.argument();
  }

  @Override
  public Value resolve(Scope scope) {
    String name = key.name(scope);
    Node value = scope.context().fields().get(name);
    return value == null
        ? key.fallback(scope)
        : scope.shallow(at, value.resolve(inside(name, scope)));
  }

  private Scope inside(String name, Scope scope) {
    List<String> chain = scope.nesting().contextKeys();
    if (chain.contains(name) || chain.size() >= LONGEST_CHAIN) {
      throw scope.fault(
          at,
          "The context value " + Finding.quote(name) + " refers to itself, or through too many.",
          "Give it a value that does not need it.");
    }
    return scope.within(scope.nesting().withinContext(name));
  }
}
