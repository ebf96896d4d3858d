package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies an export of data. */
public record DataExportId(UUID value) {}
