package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.EventRepository;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Events on PostgreSQL. Which brand it was is found out by the statement that appends. */
public final class JooqEventRepository implements EventRepository {

  private static final Field<?>[] WRITTEN = {
    EVENT.ID,
    EVENT.VERSION,
    EVENT.ACTION,
    EVENT.APP,
    EVENT.CLIENT_ADDRESS,
    EVENT.USER,
    EVENT.CONTEXT,
    EVENT.CREATED,
    EVENT.EXPIRES
  };

  private static final PreparedSql APPEND = append();

  private final JooqDatabase database;
  private final Json json;

  public JooqEventRepository(JooqDatabase database, Json json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void append(StoredEvent event, String host) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", event.id().value());
    values.put("version", event.version());
    values.put("action", event.action());
    values.put("app", event.app());
    values.put("client_address", event.clientIp());
    values.put("user", json.write(event.user()));
    values.put("context", json.write(event.context()));
    values.put("created", event.created());
    values.put("expires", event.expires());
    values.put("brand", json.write(event.brand()));
    values.put("host", host);
    database.save(APPEND, values);
  }

  @Override
  public Optional<StoredEvent> find(EventId id, Instant now) {
    return database
        .current()
        .selectFrom(EVENT)
        .where(EVENT.ID.eq(id.value()))
        .orderBy(EVENT.VERSION.desc())
        .limit(1)
        .fetchOptional(row -> JooqEventListing.event(row, json))
        .filter(event -> event.expires().isAfter(now));
  }

  @Override
  public boolean remove(EventId id) {
    return database.write().deleteFrom(EVENT).where(EVENT.ID.eq(id.value())).execute() > 0;
  }

  @Override
  public void forget(UserId user) {
    database
        .write()
        .deleteFrom(EVENT)
        .where(JooqEventListing.USER.eq(Long.toString(user.value())))
        .execute();
  }

  private static PreparedSql append() {
    Map<Field<?>, Object> row = new HashMap<>(PreparedSql.places(WRITTEN));
    Param<String> host = DSL.param("host", String.class);
    row.put(EVENT.BRAND, JooqEventBrand.of(PreparedSql.of(EVENT.BRAND), host));
    return PreparedSql.of(DSL.insertInto(EVENT).set(row));
  }
}
