package dev.sluice.application.port;

import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.Optional;

/** The record of what happened. Nothing in it is ever changed. */
public interface EventRepository {

  /**
   * Appends an event, or one more version of one.
   *
   * @param event where its brand is {@link Value.Fields#NONE}, it gets that of the host
   * @param host the host name that was asked for, without a port; may be blank
   */
  void append(StoredEvent event, String host);

  /** The latest version of an event, unless it has expired. */
  Optional<StoredEvent> find(EventId id, Instant now);

  /** Removes an event with all its versions; whether there was one. */
  boolean remove(EventId id);

  /** Removes all events whose user this is. */
  void forget(UserId user);
}
