package dev.sluice.adapter.persistence.policy;

import static dev.sluice.adapter.persistence.jooq.Tables.POLICY;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY_BINDING;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE_REFERENCE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqGuardReader;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.definition.PolicyRow;
import dev.sluice.application.port.Criterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Policies of all kinds on PostgreSQL, with the number of their bindings. */
public final class JooqPolicyListing extends JooqListing<PolicyRow> {

  private static final Field<Integer> BOUND_TO =
      DSL.field(
              DSL.selectCount().from(POLICY_BINDING).where(POLICY_BINDING.POLICY_ID.eq(POLICY.ID)))
          .plus(
              DSL.field(
                  DSL.selectCount()
                      .from(STAGE_REFERENCE)
                      .where(STAGE_REFERENCE.TO_POLICY_ID.eq(POLICY.ID))))
          .as("bound_to");

  private static final JooqColumns COLUMNS =
      JooqColumns.of(POLICY, POLICY.ID)
          .with("name", POLICY.NAME)
          .with(PolicyRow.KIND, POLICY.KIND)
          .with("execution_logging", POLICY.EXECUTION_LOGGING)
          .with("bindings", criterion -> without(criterion, bindings()))
          .with("promptstage", criterion -> without(criterion, stages()))
          .otherwiseIn(POLICY.CONFIG)
          .searchedIn(POLICY.NAME)
          .orderedBy(POLICY.NAME);

  public JooqPolicyListing(JooqDatabase database, ConfigJson configs) {
    super(database, COLUMNS, new Reading<>(selected(), reader(configs)));
  }

  /** What makes a row, for whoever lists policies together with something else. */
  static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(Arrays.asList(POLICY.fields()));
    selected.add(BOUND_TO);
    return selected;
  }

  static Function<Record, PolicyRow> reader(ConfigJson configs) {
    var policies = new JooqGuardReader(configs);
    return row -> new PolicyRow(policies.policy(row), row.get(BOUND_TO));
  }

  private static Condition bindings() {
    return DSL.exists(
        DSL.selectOne().from(POLICY_BINDING).where(POLICY_BINDING.POLICY_ID.eq(POLICY.ID)));
  }

  private static Condition stages() {
    return DSL.exists(
        DSL.selectOne().from(STAGE_REFERENCE).where(STAGE_REFERENCE.TO_POLICY_ID.eq(POLICY.ID)));
  }

  private static Condition without(Criterion criterion, Condition some) {
    return criterion.value().isTruthy() ? some.not() : some;
  }
}
