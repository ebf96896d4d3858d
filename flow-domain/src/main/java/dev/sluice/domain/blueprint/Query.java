package dev.sluice.domain.blueprint;

import dev.sluice.domain.blueprint.Lookup.Criterion;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code !Find} and {@code !FindObject} have in common: a model and pairs to match.
 *
 * @param argument both, as they were written
 */
public record Query(Node model, List<Pair> pairs, Node.Sequence argument) {

  static final String FORM = "[app_label.model, [field, value], ...]";

  /** A field and what it is compared with. */
  record Pair(Node field, Node value) {}

  /** Keeps a copy. */
  public Query {
    pairs = List.copyOf(pairs);
  }

  static @Nullable Query read(TagSource source) {
    if (!(source.argument() instanceof Node.Sequence argument) || argument.items().size() < 2) {
      return null;
    }
    var pairs = new ArrayList<Pair>();
    for (Node pair : argument.items().subList(1, argument.items().size())) {
      if (!(pair instanceof Node.Sequence(var parts, var ignored)) || parts.size() != 2) {
        return null;
      }
      pairs.add(new Pair(parts.get(0), parts.get(1)));
    }
    return new Query(argument.items().get(0), pairs, argument);
  }

  /** What was found, or null if there is nothing. */
  Value resolve(Finder.Wanted wanted, Scope scope) {
    var criteria = new ArrayList<Criterion>();
    ModelName name = name(scope);
    for (Pair pair : pairs) {
      criteria.add(new Criterion(field(pair.field, scope), pair.value.resolve(scope)));
    }
    return switch (scope.surroundings().finder().find(new Lookup(name, null, criteria), wanted)) {
      case Finder.Found.One(Value value) -> scope.spend(argument.at(), value);
      case Finder.Found.None() -> Value.NULL;
      case Finder.Found.Impossible(String reason) ->
          throw scope.fault(argument.at(), reason, "Correct the model or the fields of the tag.");
    };
  }

  private ModelName name(Scope scope) {
    String written = text(model, scope);
    return ModelName.parseAnyCase(written)
        .orElseThrow(() ->
            scope.fault(
                model.at(),
                "There is no model " + Finding.quote(written) + ".",
                "Write it as app_label.model, for example authentik_flows.flow."));
  }

  private static String field(Node field, Scope scope) {
    String name = text(field, scope);
    if (name.isEmpty()) {
      throw scope.fault(field.at(), "The field to compare has no name.", "Name a field.");
    }
    return name;
  }

  private static String text(Node node, Scope scope) {
    return node.resolve(scope) instanceof Value.Text(String text) ? text : "";
  }
}
