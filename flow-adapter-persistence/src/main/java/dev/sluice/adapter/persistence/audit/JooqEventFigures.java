package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.EventFigures;
import dev.sluice.application.port.ListQuery;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Figures about events on PostgreSQL. */
public final class JooqEventFigures implements EventFigures {

  private static final Field<Instant> QUARTER =
      DSL.field(
          "date_bin('6 hours', {0}, timestamptz '1970-01-01 00:00:00Z')",
          EVENT.CREATED.getDataType(), EVENT.CREATED);

  private static final Field<JSONB> APPLICATION =
      DSL.field("({0} -> 'authorized_application')", SQLDataType.JSONB, EVENT.CONTEXT);

  private final JooqDatabase database;
  private final Json json;

  public JooqEventFigures(JooqDatabase database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public List<Volume> volume(ListQuery query, Instant since) {
    Field<Instant> time = QUARTER.as("time");
    return database
        .current()
        .select(EVENT.ACTION, time, DSL.count())
        .from(EVENT)
        .where(wanted(query, since))
        .groupBy(EVENT.ACTION, QUARTER)
        .orderBy(time, EVENT.ACTION)
        .fetch(row -> new Volume(row.get(EVENT.ACTION), row.get(time), row.value3()));
  }

  @Override
  public Totals totals(ListQuery query, Instant since, List<Instant> steps) {
    var counts = new ArrayList<Field<Integer>>();
    counts.add(DSL.countDistinct(JooqEventListing.USER));
    for (Instant step : steps) {
      counts.add(DSL.count().filterWhere(EVENT.CREATED.ge(step)));
    }
    Record row =
        database.current().select(counts).from(EVENT).where(wanted(query, since)).fetchSingle();
    var totals = new ArrayList<Long>();
    for (int i = 1; i <= steps.size(); i++) {
      totals.add(row.get(i, long.class));
    }
    return new Totals(row.get(0, long.class), totals);
  }

  @Override
  public List<Use> mostUsed(Visibility visibility, String action, int limit) {
    var query = ListQuery.visible(visibility).and(Criterion.is("action", Value.of(action)));
    Field<Integer> count = DSL.count();
    return database
        .current()
        .select(APPLICATION, count, DSL.countDistinct(JooqEventListing.USER))
        .from(EVENT)
        .where(JooqEventListing.COLUMNS.wanted(query))
        .and("jsonb_typeof({0}) = 'object'", APPLICATION)
        .groupBy(APPLICATION)
        .orderBy(count.desc(), APPLICATION)
        .limit(limit)
        .fetch(row -> new Use(json.readFields(row.value1()), row.value2(), row.value3()));
  }

  private static Condition wanted(ListQuery query, Instant since) {
    return JooqEventListing.COLUMNS.wanted(query).and(EVENT.CREATED.ge(since));
  }
}
