package dev.sluice.application.audit;

import dev.sluice.application.port.EventRepository;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.event.StoredEvent;
import java.time.InstantSource;
import java.util.List;

/** Events. */
final class EventResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  EventResources(
      Listing<StoredEvent> listing,
      EventRepository events,
      EventRules rules,
      PrimaryKeys ids,
      InstantSource clock) {
    this.resources = List.of(new EventResource(listing, events, rules, ids, clock));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
