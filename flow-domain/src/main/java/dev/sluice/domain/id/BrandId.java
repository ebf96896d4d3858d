package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies a brand; on the wire {@code brand_uuid}. */
public record BrandId(UUID value) {}
