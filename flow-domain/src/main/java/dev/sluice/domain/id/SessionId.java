package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies a session to its owner and to administrators. It is not the key that opens it. */
public record SessionId(UUID value) {}
