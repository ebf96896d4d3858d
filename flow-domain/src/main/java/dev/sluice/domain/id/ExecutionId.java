package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies one run of a flow. It opens nothing: a run is only reachable through its session. */
public record ExecutionId(UUID value) {}
