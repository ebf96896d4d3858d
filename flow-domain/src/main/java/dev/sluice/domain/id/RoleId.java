package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies a role. */
public record RoleId(UUID value) {}
