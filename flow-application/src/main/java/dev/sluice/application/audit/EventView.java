package dev.sluice.application.audit;

import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as it is shown. */
record EventView(
    EventId pk,
    Value.Fields user,
    String action,
    String app,
    Value.Fields context,
    @Nullable String clientIp,
    Instant created,
    Instant expires,
    Value.Fields brand) {

  static EventView of(StoredEvent event) {
    return new EventView(
        event.id(),
        event.user(),
        event.action(),
        event.app(),
        event.context(),
        event.clientIp(),
        event.created(),
        event.expires(),
        event.brand());
  }
}
