package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.DATA_EXPORT;
import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.EventExports;
import dev.sluice.application.port.ListQuery;
import dev.sluice.domain.event.EventExport;
import dev.sluice.domain.id.DataExportId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Exports of events on PostgreSQL, which writes them itself: no node has to hold one. */
public final class JooqEventExports implements EventExports {

  private static final String MODEL = "authentik_events.event";

  private static final Field<String> LINE =
      DSL.field(
              "jsonb_build_object('pk', {0}, 'user', {1}, 'action', {2}, 'app', {3}, 'context', {4},"
                  + " 'client_ip', {5}, 'created', {6}, 'expires', {7}, 'brand', {8})::text",
              SQLDataType.CLOB,
              EVENT.ID,
              EVENT.USER,
              EVENT.ACTION,
              EVENT.APP,
              EVENT.CONTEXT,
              EVENT.CLIENT_ADDRESS,
              EVENT.CREATED,
              EVENT.EXPIRES,
              EVENT.BRAND)
          .as("line");

  private final JooqDatabase database;
  private final Json json;

  public JooqEventExports(JooqDatabase database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void add(EventExport export) {
    database
        .write()
        .insertInto(DATA_EXPORT)
        .set(DATA_EXPORT.ID, export.id().value())
        .set(DATA_EXPORT.MODEL, MODEL)
        .set(DATA_EXPORT.QUERY, json.write((Object) export.query()))
        .set(DATA_EXPORT.REQUESTED_BY, export.requestedBy().value())
        .set(DATA_EXPORT.REQUESTED, export.requestedOn())
        .set(DATA_EXPORT.EXPIRES, export.expires())
        .execute();
  }

  @Override
  public Optional<EventExport> find(DataExportId id, Instant now) {
    return database
        .current()
        .select(fields())
        .from(DATA_EXPORT)
        .where(DATA_EXPORT.ID.eq(id.value()))
        .and(DATA_EXPORT.EXPIRES.gt(now))
        .fetchOptional(this::export);
  }

  @Override
  public Optional<EventExport> completeNext(Function<EventExport, ListQuery> wanted, Instant now) {
    boolean nothingToDo =
        !database.current().fetchExists(DATA_EXPORT, DATA_EXPORT.COMPLETED.isNull());
    if (nothingToDo) {
      return Optional.empty();
    }
    DSLContext transaction = database.write();
    Optional<EventExport> waiting =
        transaction
            .select(fields())
            .from(DATA_EXPORT)
            .where(DATA_EXPORT.COMPLETED.isNull())
            .and(DATA_EXPORT.EXPIRES.gt(now))
            .orderBy(DATA_EXPORT.REQUESTED)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOptional(this::export);
    waiting.ifPresent(export -> complete(transaction, export.id(), wanted.apply(export), now));
    return waiting.map(JooqEventExports::completed);
  }

  @Override
  public byte[] read(DataExportId id, long offset, int length) {
    Field<byte[]> part =
        DSL.field(
            "substring({0} from {1} for {2})",
            SQLDataType.BLOB,
            DATA_EXPORT.CONTENT,
            DSL.val((int) Math.min(offset + 1, Integer.MAX_VALUE)),
            DSL.val(length));
    return database
        .current()
        .select(part)
        .from(DATA_EXPORT)
        .where(DATA_EXPORT.ID.eq(id.value()))
        .fetchOptional(part)
        .orElseGet(() -> new byte[0]);
  }

  private static void complete(
      DSLContext transaction, DataExportId id, ListQuery query, Instant now) {
    Select<?> lines =
        DSL.select(LINE)
            .from(EVENT)
            .where(JooqEventListing.COLUMNS.wanted(query))
            .orderBy(JooqEventListing.COLUMNS.order(query))
            .limit(query.limit());
    Field<byte[]> all =
        DSL.field(
            "(select convert_to('[' || coalesce(string_agg(line, E',\\n'), '') || ']', 'UTF8')"
                + " from ({0}) lines)",
            SQLDataType.BLOB, lines);
    transaction
        .update(DATA_EXPORT)
        .set(DATA_EXPORT.CONTENT, all)
        .set(DATA_EXPORT.COMPLETED, now)
        .where(DATA_EXPORT.ID.eq(id.value()))
        .execute();
  }

  private static List<Field<?>> fields() {
    return List.of(
        DATA_EXPORT.ID,
        DATA_EXPORT.QUERY,
        DATA_EXPORT.REQUESTED_BY,
        DATA_EXPORT.REQUESTED,
        DATA_EXPORT.EXPIRES,
        DATA_EXPORT.COMPLETED);
  }

  private EventExport export(Record row) {
    var query = new LinkedHashMap<String, List<String>>();
    for (Map.Entry<String, Object> parameter :
        json.readAttributes(row.get(DATA_EXPORT.QUERY)).entrySet()) {
      Stream<?> values = ((List<?>) parameter.getValue()).stream();
      query.put(parameter.getKey(), values.map(String::valueOf).toList());
    }
    return new EventExport(
        new DataExportId(row.get(DATA_EXPORT.ID)),
        query,
        new UserId(row.get(DATA_EXPORT.REQUESTED_BY)),
        row.get(DATA_EXPORT.REQUESTED),
        row.get(DATA_EXPORT.EXPIRES),
        row.get(DATA_EXPORT.COMPLETED) != null);
  }

  private static EventExport completed(EventExport export) {
    return new EventExport(
        export.id(),
        export.query(),
        export.requestedBy(),
        export.requestedOn(),
        export.expires(),
        true);
  }
}
