package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;

/**
 * {@code !Find [model, [field, value], ...]}: the primary key of the first row that matches, or
 * null.
 */
public record FindTag(Query query, Place at) implements Tag {

  static final String NAME = "Find";

  static Node read(TagSource source) {
    Query query = Query.read(source);
    return query == null ? source.malformed(Query.FORM) : new FindTag(query, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Node argument() {
    return query.argument();
  }

  @Override
  public Value resolve(Scope scope) {
    return query.resolve(Finder.Wanted.KEY, scope);
  }
}
