package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;

/** {@code !Value depth}: the item that an enumeration is at, the innermost for 0. */
public record ValueTag(int depth, Place at) implements Tag {

  static final String NAME = "Value";

  static Node read(TagSource source) {
    int depth = source.depth();
    return depth < 0
        ? source.malformed("depth, 0 for the innermost enumeration")
        : new ValueTag(depth, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Node argument() {
    return Literal.of(Integer.toString(depth));
  }

  @Override
  public Value resolve(Scope scope) {
    return scope.spend(at, scope.item(this, depth).value());
  }
}
