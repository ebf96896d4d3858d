package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.jooq.tables.Event;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqComparisons;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.event.EventFields;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Events on PostgreSQL: of each the latest version, as long as it is kept. */
public final class JooqEventListing extends JooqListing<StoredEvent> {

  static final Field<Instant> NOW = DSL.currentTimestamp().cast(EVENT.EXPIRES);

  static final Field<String> USER = at(EVENT.USER, "pk");

  /** Corrections are few: the index of them alone is looked at. */
  private static final Condition LATEST = latest(EVENT.as("later"));

  static final JooqColumns COLUMNS =
      JooqColumns.of(EVENT, EVENT.ID)
          .where(EVENT.EXPIRES.gt(NOW).and(LATEST))
          .with("action", EVENT.ACTION)
          .with("app", EVENT.APP)
          .with("client_ip", EVENT.CLIENT_ADDRESS)
          .with("created", EVENT.CREATED)
          .with("expires", EVENT.EXPIRES)
          .with("user_pk", USER)
          .with("brand_name", at(EVENT.BRAND, "name"))
          .with("context_model_app", at(EVENT.CONTEXT, "model", "app"))
          .with("context_model_name", at(EVENT.CONTEXT, "model", "model_name"))
          .with("context_authorized_app", at(EVENT.CONTEXT, "authorized_application", "pk"))
          .with("context_device", at(EVENT.CONTEXT, "device", "pk"))
          .with("context_model_pk", JooqEventListing::isAbout)
          .with("username", JooqEventListing::names)
          .with("search", JooqEventListing::meets)
          .searchedIn(
              EVENT.ID, EVENT.USER, EVENT.ACTION, EVENT.APP, EVENT.CONTEXT, EVENT.CLIENT_ADDRESS)
          .newestFirst(EVENT.CREATED);

  public JooqEventListing(JooqDatabase database, Json json) {
    super(database, COLUMNS, new Reading<>(Arrays.asList(EVENT.fields()), row -> event(row, json)));
  }

  static StoredEvent event(Record row, Json json) {
    return new StoredEvent(
        new EventId(row.get(EVENT.ID)),
        row.get(EVENT.VERSION),
        row.get(EVENT.ACTION),
        row.get(EVENT.APP),
        row.get(EVENT.CLIENT_ADDRESS),
        json.readFields(row.get(EVENT.USER)),
        json.readFields(row.get(EVENT.CONTEXT)),
        json.readFields(row.get(EVENT.BRAND)),
        row.get(EVENT.CREATED),
        row.get(EVENT.EXPIRES));
  }

  private static Condition latest(Event later) {
    return DSL.notExists(
        DSL.selectOne()
            .from(later)
            .where(later.ID.eq(EVENT.ID))
            .and(later.VERSION.gt(EVENT.VERSION))
            .and(later.VERSION.gt(DSL.inline(0))));
  }

  /** Objects are named by their keys without dashes, or by numbers. */
  private static Condition isAbout(Criterion criterion) {
    List<Value> keys =
        criterion.values().stream()
            .<Value>map(value -> Value.of(text(value).replace("-", "")))
            .toList();
    return JooqComparisons.of(
        at(EVENT.CONTEXT, "model", "pk"),
        new Criterion(criterion.field(), criterion.comparison(), keys));
  }

  /** Whoever could not log in may be nobody, but a name was given. */
  private static Condition names(Criterion criterion) {
    return JooqComparisons.of(at(EVENT.USER, "username"), criterion)
        .or(JooqComparisons.of(at(EVENT.CONTEXT, "username"), criterion));
  }

  private static Condition meets(Criterion criterion) {
    return JooqEventSearch.of(EventFields.search(text(criterion.value())));
  }

  private static String text(Value value) {
    return value instanceof Value.Scalar scalar ? scalar.text() : "";
  }

  /** A single field is written as the index of users has it. */
  private static Field<String> at(Field<JSONB> column, String... path) {
    return path.length == 1
        ? DSL.field("({0} ->> {1})", SQLDataType.VARCHAR, column, DSL.inline(path[0]))
        : DSL.field(
            "({0} #>> {1})",
            SQLDataType.VARCHAR, column, DSL.inline("{" + String.join(",", path) + "}"));
  }
}
