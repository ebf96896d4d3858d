package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;

/**
 * {@code !Index depth}: the number or key of the item that an enumeration is at, the innermost for
 * 0.
 */
public record IndexTag(int depth, Place at) implements Tag {

  static final String NAME = "Index";

  static Node read(TagSource source) {
    int depth = source.depth();
    return depth < 0
        ? source.malformed("depth, 0 for the innermost enumeration")
        : new IndexTag(depth, source.at());
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
    return scope.spend(at, scope.item(this, depth).index());
  }
}
