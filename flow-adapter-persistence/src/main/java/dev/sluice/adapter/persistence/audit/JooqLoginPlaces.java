package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.LoginPlaces;
import dev.sluice.domain.context.Position;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** From where people logged in, as events on PostgreSQL tell it. */
public final class JooqLoginPlaces implements LoginPlaces {

  private static final Field<String> LATITUDE = coordinate("lat");
  private static final Field<String> LONGITUDE = coordinate("long");

  private final JooqDatabase database;

  public JooqLoginPlaces(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public List<LoginPlace> listLatest(UserId user, int count) {
    return database
        .current()
        .select(EVENT.CREATED, LATITUDE, LONGITUDE)
        .from(EVENT)
        .where(EVENT.ACTION.eq(DSL.inline("login")))
        // corrections say nothing else of where it happened
        .and(EVENT.VERSION.eq(DSL.inline(0)))
        .and(DSL.field("({0} ->> 'pk')", String.class, EVENT.USER).eq(Long.toString(user.value())))
        .orderBy(EVENT.CREATED.desc())
        .limit(count)
        .fetch()
        .stream()
        .flatMap(row -> place(row).stream())
        .toList();
  }

  /** As text, because events of other programs hold whatever they hold. */
  private static Field<String> coordinate(String name) {
    return DSL.field("({0} -> 'geo' ->> {1})", String.class, EVENT.CONTEXT, DSL.inline(name))
        .as(name);
  }

  private static Optional<LoginPlace> place(Record3<Instant, String, String> row) {
    return Position.find(number(row.get(LATITUDE)), number(row.get(LONGITUDE)))
        .map(position -> new LoginPlace(row.get(EVENT.CREATED), position));
  }

  private static @Nullable Double number(@Nullable String text) {
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException odd) {
      return null;
    }
  }
}
