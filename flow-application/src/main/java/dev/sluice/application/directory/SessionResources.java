package dev.sluice.application.directory;

import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.UserAgents;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import java.time.InstantSource;
import java.util.List;

/** Sessions. */
final class SessionResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  SessionResources(
      Listing<SessionRow> listing,
      SessionRepository sessions,
      UserAgents userAgents,
      EventPublisher events,
      InstantSource clock) {
    this.resources = List.of(new SessionResource(listing, sessions, userAgents, events, clock));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
