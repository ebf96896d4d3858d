package dev.sluice.application.port;

import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Events in memory, as a listing too, which lists all of them that have not expired. */
public final class InMemoryEvents implements EventRepository, Listing<StoredEvent> {

  private final InMemoryTable<Version, StoredEvent> versions;

  private record Version(EventId id, int number) {}

  public InMemoryEvents(ImmediateUnitOfWork unitOfWork) {
    this.versions = new InMemoryTable<>(unitOfWork);
  }

  @Override
  public void append(StoredEvent event, String host) {
    versions.put(new Version(event.id(), event.version()), event);
  }

  @Override
  public Optional<StoredEvent> find(EventId id, Instant now) {
    return latest(id).filter(event -> event.expires().isAfter(now));
  }

  @Override
  public boolean remove(EventId id) {
    return versions.removeIf(event -> event.id().equals(id));
  }

  @Override
  public void forget(UserId user) {
    Value pk = Value.of(user.value());
    versions.removeIf(event -> pk.equals(event.user().fields().get("pk")));
  }

  @Override
  public Page<StoredEvent> list(ListQuery query) {
    List<StoredEvent> all =
        versions.list().stream()
            .filter(event -> latest(event.id()).filter(event::equals).isPresent())
            .sorted(Comparator.comparing(StoredEvent::created).reversed())
            .toList();
    return new Page<>(all, all.size());
  }

  @Override
  public Optional<StoredEvent> find(String key) {
    return versions.list().stream()
        .filter(event -> event.id().equals(new EventId(UUID.fromString(key))))
        .max(Comparator.comparingInt(StoredEvent::version));
  }

  @Override
  public Optional<StoredEvent> find(ObjectKey key) {
    return find(key.pk());
  }

  private Optional<StoredEvent> latest(EventId id) {
    return versions.list().stream()
        .filter(event -> Objects.equals(event.id(), id))
        .max(Comparator.comparingInt(StoredEvent::version));
  }
}
