package dev.sluice.application.port;

import dev.sluice.domain.audit.AuditEvent;
import java.time.Instant;

/** The record of what happened. Appends within the unit of work. */
@FunctionalInterface
public interface EventPublisher {

  /** Appends an event. */
  void publish(AuditEvent event, Client client, Instant now);
}
