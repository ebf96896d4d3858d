package dev.sluice.adapter.persistence.stage;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_STAGE_BINDING;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqFlowReader;
import dev.sluice.adapter.persistence.definition.JooqStageReader;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.definition.StageRow;
import dev.sluice.application.port.Criterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Stages of all kinds on PostgreSQL, with the flows that bind them. */
public final class JooqStageListing extends JooqListing<StageRow> {

  /** Of more, people ask for the bindings: a page would else have no bounds. */
  private static final int MOST_FLOWS = 100;

  private static final Field<Result<Record>> FLOWS =
      DSL.multiset(
              DSL.select(FLOW.fields())
                  .from(FLOW)
                  .where(
                      FLOW.ID.in(
                          DSL.select(FLOW_STAGE_BINDING.FLOW_ID)
                              .from(FLOW_STAGE_BINDING)
                              .where(FLOW_STAGE_BINDING.STAGE_ID.eq(STAGE.ID))))
                  .orderBy(FLOW.SLUG)
                  .limit(MOST_FLOWS))
          .as("flows");

  private static final JooqColumns COLUMNS =
      JooqColumns.of(STAGE, STAGE.ID)
          .with("name", STAGE.NAME)
          .with(StageRow.KIND, STAGE.KIND)
          .with(StageRow.NO_FLOWS, JooqStageListing::isFree)
          .otherwiseIn(STAGE.CONFIG)
          .searchedIn(STAGE.NAME)
          .orderedBy(STAGE.NAME);

  public JooqStageListing(JooqDatabase database, ConfigJson configs) {
    super(database, COLUMNS, new Reading<>(selected(), reader(configs)));
  }

  private static Condition isFree(Criterion wanted) {
    Condition bound =
        DSL.exists(
            DSL.selectOne()
                .from(FLOW_STAGE_BINDING)
                .where(FLOW_STAGE_BINDING.STAGE_ID.eq(STAGE.ID)));
    return wanted.value().isTruthy() ? DSL.not(bound) : bound;
  }

  /** What makes a row, for whoever lists stages together with something else. */
  public static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(Arrays.asList(STAGE.fields()));
    selected.add(FLOWS);
    return selected;
  }

  /** Makes a row. */
  public static Function<Record, StageRow> reader(ConfigJson configs) {
    var stages = new JooqStageReader(configs);
    return row -> new StageRow(stages.read(row), row.get(FLOWS).map(JooqFlowReader::readAlone));
  }
}
