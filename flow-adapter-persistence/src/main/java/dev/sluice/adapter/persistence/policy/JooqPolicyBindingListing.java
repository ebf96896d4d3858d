package dev.sluice.adapter.persistence.policy;

import static dev.sluice.adapter.persistence.jooq.Tables.POLICY;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY_BINDING;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqGuardReader;
import dev.sluice.adapter.persistence.identity.JooqPartialGroup;
import dev.sluice.adapter.persistence.identity.JooqPartialUser;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.definition.PolicyBindingRow;
import dev.sluice.application.definition.PolicyRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Policy bindings on PostgreSQL, with what they attach. */
public final class JooqPolicyBindingListing extends JooqListing<PolicyBindingRow> {

  private static final long MILLIS = 1_000;
  private static final Field<Long> SECONDS = POLICY_BINDING.TIMEOUT_MILLIS.div(MILLIS);

  private static final JooqColumns COLUMNS =
      JooqColumns.of(
              POLICY_BINDING
                  .leftJoin(POLICY)
                  .on(POLICY.ID.eq(POLICY_BINDING.POLICY_ID))
                  .leftJoin(USER_GROUP)
                  .on(USER_GROUP.ID.eq(POLICY_BINDING.GROUP_ID))
                  .leftJoin(USER_ACCOUNT)
                  .on(USER_ACCOUNT.ID.eq(POLICY_BINDING.USER_ID)),
              POLICY_BINDING.ID)
          .with("policy", POLICY_BINDING.POLICY_ID)
          .with("group", POLICY_BINDING.GROUP_ID)
          .with("user", POLICY_BINDING.USER_ID)
          .with("target", DSL.coalesce(POLICY_BINDING.FLOW_ID, POLICY_BINDING.STAGE_BINDING_ID))
          .with("negate", POLICY_BINDING.NEGATE)
          .with("enabled", POLICY_BINDING.ENABLED)
          .with("order", POLICY_BINDING.ORDER)
          .with("timeout", SECONDS)
          .with("failure_result", POLICY_BINDING.FAILURE_RESULT)
          .with("expires", POLICY_BINDING.EXPIRES)
          .searchedIn(POLICY.NAME)
          .orderedBy(POLICY_BINDING.ORDER);

  public JooqPolicyBindingListing(JooqDatabase database, ConfigJson configs) {
    super(database, COLUMNS, new Reading<>(selected(), reader(configs)));
  }

  private static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(Arrays.asList(POLICY_BINDING.fields()));
    selected.addAll(JooqPolicyListing.selected());
    selected.addAll(JooqPartialGroup.FIELDS);
    selected.addAll(JooqPartialUser.FIELDS);
    return selected;
  }

  private static Function<Record, PolicyBindingRow> reader(ConfigJson configs) {
    Function<Record, PolicyRow> policies = JooqPolicyListing.reader(configs);
    return row ->
        new PolicyBindingRow(
            JooqGuardReader.binding(row),
            row.get(POLICY.ID) == null ? null : policies.apply(row),
            row.get(USER_GROUP.ID) == null ? null : JooqPartialGroup.read(row),
            row.get(USER_ACCOUNT.ID) == null ? null : JooqPartialUser.read(row));
  }
}
