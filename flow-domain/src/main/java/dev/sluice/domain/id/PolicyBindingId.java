package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies one attachment of a policy, a group or a user to a target. */
public record PolicyBindingId(UUID value) {}
