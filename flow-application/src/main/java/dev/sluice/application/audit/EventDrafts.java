package dev.sluice.application.audit;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what happened, as it is kept. */
public final class EventDrafts {

  private static final String NOWHERE = "255.255.255.255";

  private final IdSource ids;
  private final EventRules rules;
  private final Whereabouts whereabouts;

  public EventDrafts(IdSource ids, EventRules rules, Whereabouts whereabouts) {
    this.ids = ids;
    this.rules = rules;
    this.whereabouts = whereabouts;
  }

  /** An event that is about to be appended; it has no brand yet. */
  public StoredEvent draft(AuditEvent event, Client client, Instant now) {
    return new StoredEvent(
        new EventId(ids.next()),
        0,
        event.action(),
        EventContents.app(event),
        client.address().isBlank() ? NOWHERE : client.address(),
        Cleansing.of(user(event, client)),
        Cleansing.of(
            RequestContents.around(
                EventContents.of(event), client.request(), whereabouts.at(client.address()))),
        Value.Fields.NONE,
        now,
        now.plus(rules.retention()));
  }

  private static Value.Fields user(AuditEvent event, Client client) {
    Subject user = event.user();
    if (user.equals(Subject.ANONYMOUS) && client.equals(Client.UNKNOWN)) {
      return Value.Fields.NONE;
    }
    Map<String, Value> fields = new LinkedHashMap<>(person(user).fields());
    put(fields, "on_behalf_of", event.onBehalfOf());
    put(fields, "authenticated_as", event.authenticatedAs());
    return new Value.Fields(fields);
  }

  private static void put(Map<String, Value> fields, String name, @Nullable Subject person) {
    if (person != null) {
      fields.put(name, person(person));
    }
  }

  /** Somebody as events name them. */
  static Value.Fields person(Subject subject) {
    if (subject.equals(Subject.ANONYMOUS)) {
      return EventContents.fields(
          "username", Value.of("AnonymousUser"), "is_anonymous", Value.of(true));
    }
    UserId id = subject.id();
    return EventContents.fields(
        "pk",
        id == null ? null : Value.of(id.value()),
        "username",
        Value.of(subject.username()),
        "email",
        Value.of(subject.email()));
  }
}
