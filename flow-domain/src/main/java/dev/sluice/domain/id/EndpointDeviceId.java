package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies an endpoint. */
public record EndpointDeviceId(UUID value) {}
