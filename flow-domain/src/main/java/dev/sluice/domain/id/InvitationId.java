package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies an invitation; whoever knows it can accept. */
public record InvitationId(UUID value) {}
