package dev.sluice.application.role;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import java.util.List;
import java.util.stream.Stream;

/**
 * The filter that widens others: with it, the roles of a user or a group are the inherited ones
 * too. Alone it says nothing.
 */
final class InheritedRoles {

  static final String FILTER = "inherited";

  private static final List<String> WIDENED = List.of("users", "groups");

  private InheritedRoles() {}

  /** A query in the terms of the listing. */
  static ListQuery in(ListQuery query) {
    boolean widens =
        query.criteria().stream()
            .anyMatch(one -> one.field().equals(FILTER) && one.value().isTruthy());
    List<Criterion> criteria =
        query.criteria().stream()
            .flatMap(one ->
                one.field().equals(FILTER) ? Stream.empty() : Stream.of(widened(one, widens)))
            .toList();
    return new ListQuery(
        criteria,
        query.terms(),
        query.ordering(),
        query.visibility(),
        query.offset(),
        query.limit());
  }

  private static Criterion widened(Criterion one, boolean widens) {
    return widens && WIDENED.contains(one.field())
        ? new Criterion(FILTER + "_" + one.field(), one.comparison(), one.values())
        : one;
  }
}
