package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies an event, whatever version of it. */
public record EventId(UUID value) {}
