package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies a blueprint that is kept; on the wire {@code instance_uuid}. */
public record BlueprintInstanceId(UUID value) {}
