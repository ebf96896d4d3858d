package dev.sluice.adapter.persistence.audit;

import dev.sluice.application.audit.EventDrafts;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.domain.audit.AuditEvent;
import java.time.Instant;

/** Appends what happens to the events. */
public final class JooqEventPublisher implements EventPublisher {

  private final EventDrafts drafts;
  private final JooqEventRepository events;

  public JooqEventPublisher(EventDrafts drafts, JooqEventRepository events) {
    this.drafts = drafts;
    this.events = events;
  }

  @Override
  public void publish(AuditEvent event, Client client, Instant now) {
    events.append(drafts.draft(event, client, now), client.host());
  }
}
