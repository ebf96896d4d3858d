package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads what a request to a flow needs. */
final class Openings {

  private final ExecutionRepository executions;
  private final InstantSource clock;

  Openings(ExecutionRepository executions, InstantSource clock) {
    this.executions = executions;
    this.clock = clock;
  }

  /** What a request found, if there is such a flow. */
  Optional<Opening> find(FlowSlug flow, @Nullable SessionKey session, Client client) {
    Instant now = clock.instant();
    return executions.find(flow, session, now).map(found -> new Opening(found, client, now));
  }
}
