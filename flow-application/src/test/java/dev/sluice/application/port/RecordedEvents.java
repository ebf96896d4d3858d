package dev.sluice.application.port;

import dev.sluice.domain.audit.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was published, for assertions. */
public final class RecordedEvents implements EventPublisher {

  private final List<AuditEvent> events = new ArrayList<>();
  private final ImmediateUnitOfWork unitOfWork;
  private boolean broken;

  public RecordedEvents(ImmediateUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
  }

  @Override
  public synchronized void publish(AuditEvent event, Client client, Instant now) {
    if (broken) {
      throw new IllegalStateException("the record is full");
    }
    events.add(event);
    unitOfWork.write(() -> forget(event));
  }

  /** Takes nothing down any more. */
  public synchronized void breakDown() {
    broken = true;
  }

  /** What was published, in order. */
  public synchronized List<AuditEvent> list() {
    return List.copyOf(events);
  }

  /** The names of the actions that were published, in order. */
  public List<String> actions() {
    return list().stream().map(AuditEvent::action).toList();
  }

  private synchronized void forget(AuditEvent event) {
    events.remove(event);
  }
}
