package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Events on PostgreSQL, kept for a year. */
public final class JooqEventPublisher implements EventPublisher {

  private static final Duration KEPT = Duration.ofDays(365);

  private static final PreparedSql INSERT =
      PreparedSql.of(
          DSL.insertInto(EVENT)
              .set(
                  PreparedSql.places(
                      EVENT.ID,
                      EVENT.ACTION,
                      EVENT.APP,
                      EVENT.CREATED,
                      EVENT.EXPIRES,
                      EVENT.CLIENT_ADDRESS,
                      EVENT.USER,
                      EVENT.CONTEXT,
                      EVENT.BRAND)));

  private final JooqDatabase database;
  private final IdSource ids;
  private final Json json;

  private record Person(
      @Nullable UserId pk, String username, String email, @Nullable Person onBehalfOf) {

    private static Person of(AuditEvent event) {
      Subject other = event.onBehalfOf();
      return of(event.user(), other == null ? null : of(other, null));
    }

    private static Person of(Subject subject, @Nullable Person onBehalfOf) {
      return new Person(subject.id(), subject.username(), subject.email(), onBehalfOf);
    }
  }

  private record Host(String domain) {}

  public JooqEventPublisher(JooqDatabase database, IdSource ids, Json json) {
    this.database = database;
    this.ids = ids;
    this.json = json;
  }

  @Override
  public void publish(AuditEvent event, Client client, Instant now) {
    database.save(
        INSERT,
        Map.of(
            "id", ids.next(),
            "action", event.action(),
            "app", EventContext.app(event),
            "created", now,
            "expires", now.plus(KEPT),
            "client_address", client.address(),
            "user", json.write(Person.of(event)),
            "context", json.write(EventContext.of(event)),
            "brand", json.write(new Host(client.host()))));
  }
}
