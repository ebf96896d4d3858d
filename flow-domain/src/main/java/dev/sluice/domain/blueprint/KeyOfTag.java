package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;

/** {@code !KeyOf id}: the primary key of what an entry before this one stands for. */
public record KeyOfTag(Literal id, Place at) implements Tag {

  static final String NAME = "KeyOf";

  static Node read(TagSource source) {
    Literal id = source.scalar();
    return id == null || !id.value().isTruthy()
        ? source.malformed("id")
        : new KeyOfTag(id, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Node argument() {
    return id;
  }

  @Override
  public Value resolve(Scope scope) {
    InstanceKey key = scope.referrer().before().get(id.value().text());
    if (key == null) {
      throw Finding.noEntry(this, id.value().text()).fault(scope.referrer().name());
    }
    return scope.spend(at, key.seenFrom(scope.referrer().model()));
  }
}
