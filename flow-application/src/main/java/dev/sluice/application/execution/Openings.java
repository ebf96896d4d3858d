package dev.sluice.application.execution;

import dev.sluice.application.identity.BoundSessions;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.ExecutionRepository.OpenedFlow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads what a request to a flow needs. */
final class Openings {

  private final ExecutionRepository executions;
  private final BoundSessions sessions;
  private final InstantSource clock;

  Openings(ExecutionRepository executions, BoundSessions sessions, InstantSource clock) {
    this.executions = executions;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** What a request found, if there is such a flow. */
  Optional<Opening> find(FlowSlug flow, @Nullable SessionKey session, Client client) {
    Instant now = clock.instant();
    return executions
        .find(flow, session, now)
        .map(found -> new Opening(admitted(found, client, now), client, now));
  }

  /** Whoever comes with a session that may not be used there is a stranger. */
  private OpenedFlow admitted(OpenedFlow found, Client client, Instant now) {
    Session session = found.session();
    if (session == null || found.formerKey()) {
      return found;
    }
    return sessions
        .admit(session, client, now)
        .map(kept -> new OpenedFlow(found.flow(), found.revision(), kept, false, found.run()))
        .orElseGet(() -> new OpenedFlow(found.flow(), found.revision(), null, false, null));
  }
}
