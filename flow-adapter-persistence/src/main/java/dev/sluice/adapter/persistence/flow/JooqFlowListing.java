package dev.sluice.adapter.persistence.flow;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY_BINDING;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqFlowReader;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.definition.FlowRow;
import dev.sluice.domain.id.PolicyId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Flows on PostgreSQL, with their bindings and the policies that are bound to them. */
public final class JooqFlowListing extends JooqListing<FlowRow> {

  private static final Field<Result<Record1<UUID>>> POLICIES =
      DSL.multiset(
              DSL.select(POLICY_BINDING.POLICY_ID)
                  .from(POLICY_BINDING)
                  .where(POLICY_BINDING.FLOW_ID.eq(FLOW.ID))
                  .and(POLICY_BINDING.POLICY_ID.isNotNull())
                  .orderBy(POLICY_BINDING.ORDER, POLICY_BINDING.ID))
          .as("policies");

  private static final JooqColumns COLUMNS =
      JooqColumns.of(FLOW, FLOW.ID)
          .addressedBy(FLOW.SLUG)
          .with("slug", FLOW.SLUG)
          .with("name", FLOW.NAME)
          .with("title", FLOW.TITLE)
          .with("designation", FLOW.DESIGNATION)
          .with("background", FLOW.BACKGROUND)
          .with("layout", FLOW.LAYOUT)
          .with("denied_action", FLOW.DENIED_ACTION)
          .with("authentication", FLOW.AUTHENTICATION)
          .with("compatibility_mode", FLOW.COMPATIBILITY_MODE)
          .with("policy_engine_mode", FLOW.POLICY_ENGINE_MODE)
          .searchedIn(FLOW.NAME, FLOW.SLUG, FLOW.DESIGNATION, FLOW.TITLE, FLOW.DENIED_ACTION)
          .orderedBy(FLOW.SLUG, FLOW.NAME);

  public JooqFlowListing(JooqDatabase database) {
    super(database, COLUMNS, new Reading<>(selected(), JooqFlowListing::row));
  }

  /** What makes a row, for whoever lists flows together with something else. */
  public static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(JooqFlowReader.selected());
    selected.add(POLICIES);
    return selected;
  }

  /** Makes a row. */
  public static FlowRow row(Record row) {
    List<PolicyId> policies =
        row.get(POLICIES).map(policy -> new PolicyId(policy.value1())).stream().distinct().toList();
    return new FlowRow(JooqFlowReader.read(row), policies);
  }
}
