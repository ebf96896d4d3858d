package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;

/**
 * {@code !FindObject [model, [field, value], ...]}: all that the API shows of the first row that
 * matches, or null.
 */
public record FindObjectTag(Query query, Place at) implements Tag {

  static final String NAME = "FindObject";

  static Node read(TagSource source) {
    Query query = Query.read(source);
    return query == null ? source.malformed(Query.FORM) : new FindObjectTag(query, source.at());
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
    return query.resolve(Finder.Wanted.OBJECT, scope);
  }
}
