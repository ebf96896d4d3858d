package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events on PostgreSQL, kept for a year. */
public final class JooqEventPublisher implements EventPublisher {

  private static final Duration KEPT = Duration.ofDays(365);

  private final JooqDatabase database;
  private final IdSource ids;
  private final Json json;

  private record Person(@Nullable UserId pk, String username, String email) {

    private static Person of(Subject subject) {
      return new Person(subject.id(), subject.username(), subject.email());
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
    database
        .write()
        .insertInto(EVENT)
        .set(EVENT.ID, ids.next())
        .set(EVENT.ACTION, event.action())
        .set(EVENT.APP, EventContext.app(event))
        .set(EVENT.CREATED, now)
        .set(EVENT.EXPIRES, now.plus(KEPT))
        .set(EVENT.CLIENT_ADDRESS, client.address())
        .set(EVENT.USER, json.write(Person.of(event.user())))
        .set(EVENT.CONTEXT, json.write(EventContext.of(event)))
        .set(EVENT.BRAND, json.write(new Host(client.host())))
        .execute();
  }
}
