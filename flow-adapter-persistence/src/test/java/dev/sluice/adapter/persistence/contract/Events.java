package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;

import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Events for tests. */
public final class Events {

  private static final Value.Fields BRAND = new Value.Fields(Map.of("name", Value.of("Default")));

  private Events() {}

  /** An event that happened at the usual moment and is kept for a year. */
  public static StoredEvent event(String action) {
    return event(action, "jane", NOW);
  }

  /** An event about somebody. */
  public static StoredEvent event(String action, String username, Instant created) {
    return new StoredEvent(
        new EventId(UUID.randomUUID()),
        0,
        action,
        "authentik.core",
        "192.0.2.7",
        new Value.Fields(
            Map.of(
                "pk", Value.of(username.hashCode() & 0xffff),
                "username", Value.of(username),
                "email", Value.of(username + "@example.org"))),
        Value.Fields.NONE,
        BRAND,
        created,
        created.plus(Duration.ofDays(365)));
  }

  /** The same event with other contents. */
  public static StoredEvent telling(StoredEvent event, Value.Fields context) {
    return version(event, event.version(), context, event.expires());
  }

  /** One more version of an event. */
  public static StoredEvent corrected(StoredEvent event, String message) {
    var context = new Value.Fields(Map.of("message", Value.of(message)));
    return version(event, event.version() + 1, context, event.expires());
  }

  /** The same event, kept for another time. */
  public static StoredEvent until(StoredEvent event, Instant expires) {
    return version(event, event.version(), event.context(), expires);
  }

  private static StoredEvent version(
      StoredEvent event, int version, Value.Fields context, Instant expires) {
    return new StoredEvent(
        event.id(),
        version,
        event.action(),
        event.app(),
        event.clientIp(),
        event.user(),
        context,
        event.brand(),
        event.created(),
        expires);
  }
}
