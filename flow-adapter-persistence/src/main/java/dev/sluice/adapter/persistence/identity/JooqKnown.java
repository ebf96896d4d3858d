package dev.sluice.adapter.persistence.identity;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqComparisons;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Filters by something that has to be there, and is a mistake where it is not. */
final class JooqKnown {

  private JooqKnown() {}

  /**
   * What a criterion says about a column of a table.
   *
   * @throws FlowFault.Invalid under the name of the filter if a value is none
   */
  static Condition require(
      JooqDatabase database, Table<?> table, Field<?> column, Criterion criterion) {
    Condition condition = JooqComparisons.of(column, criterion);
    Set<String> known =
        database.current().select(column).from(table).where(condition).fetch().stream()
            .map(row -> String.valueOf(row.get(0)))
            .collect(Collectors.toSet());
    for (Value value : criterion.values()) {
      String text = ((Value.Scalar) value).text();
      if (!known.contains(text)) {
        throw new FlowFault.Invalid(
            List.of(
                Problem.invalid(
                    criterion.field(),
                    "Select a valid choice. "
                        + text.substring(0, Math.min(100, text.length()))
                        + " is not one of the available choices.")));
      }
    }
    return known.isEmpty() ? DSL.falseCondition() : condition;
  }
}
