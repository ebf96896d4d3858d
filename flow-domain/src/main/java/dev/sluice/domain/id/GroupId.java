package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies a group of users. */
public record GroupId(UUID value) {}
