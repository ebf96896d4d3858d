package dev.sluice.application.blueprint;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.shape.ShapeField;
import dev.sluice.domain.blueprint.Lookup;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks a model for objects in the words of documents. */
record Question(Profile<?, ?> profile) {

  private static final String LOOKUP = "__";

  List<Criterion> criteria(List<Lookup.Criterion> asked) {
    return asked.stream().map(this::criterion).toList();
  }

  private Criterion criterion(Lookup.Criterion asked) {
    String field = asked.field();
    if (isKnown(field)) {
      return new Criterion(column(field), Comparison.EXACT, List.of(asked.value()));
    }
    int at = field.lastIndexOf(LOOKUP);
    String name = at < 0 ? "" : field.substring(0, at);
    Comparison comparison =
        Optional.of(name)
            .filter(this::isKnown)
            .flatMap(known -> comparison(field.substring(at + LOOKUP.length())))
            .orElseThrow(() -> unknown(field));
    return new Criterion(column(name), comparison, values(comparison, asked.value()));
  }

  private static Optional<Comparison> comparison(String name) {
    return Arrays.stream(Comparison.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static List<Value> values(Comparison comparison, Value value) {
    return comparison == Comparison.IN && value instanceof Value.Items(List<Value> items)
        ? items
        : List.of(value);
  }

  /** What nobody sees, such as a secret, nobody finds anything by. */
  private boolean isKnown(String field) {
    ShapeField attribute = profile.attributes().field(field);
    return (attribute != null && attribute.access() == ShapeField.Access.OPEN)
        || profile.shown().field(field) != null
        || filter(field).isPresent();
  }

  private String column(String field) {
    return filter(field).map(Filter::field).orElse(field);
  }

  private Optional<Filter> filter(String name) {
    return profile.filters().stream()
        .filter(filter -> filter.name().equals(name) && filter.comparison() == Comparison.EXACT)
        .findFirst();
  }

  static FlowFault.Invalid unknown(String field) {
    return new FlowFault.Invalid(
        List.of(Problem.invalid(field, "Invalid identifier field: " + field + ".")));
  }
}
