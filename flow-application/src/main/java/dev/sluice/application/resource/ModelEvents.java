package dev.sluice.application.resource;

import dev.sluice.application.port.EventPublisher;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import java.time.InstantSource;

/** Records what administrators make, change and remove. */
public final class ModelEvents {

  private static final String EVENTS = "authentik_events";

  private final EventPublisher events;
  private final InstantSource clock;

  public ModelEvents(EventPublisher events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
  }

  /** Somebody has made it; where that is an event, it speaks for itself. */
  public void created(Author author, StoredObject object) {
    if (object.app().equals(EVENTS)) {
      return;
    }
    publish(new AuditEvent.ModelCreated(author.user(), object), author);
  }

  /** Somebody has changed it. */
  public void updated(Author author, StoredObject object) {
    publish(new AuditEvent.ModelUpdated(author.user(), object), author);
  }

  /** Somebody has removed it. */
  public void deleted(Author author, StoredObject object) {
    publish(new AuditEvent.ModelDeleted(author.user(), object), author);
  }

  private void publish(AuditEvent event, Author author) {
    events.publish(event.by(author.impersonator()), author.client(), clock.instant());
  }
}
