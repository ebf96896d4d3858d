package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies a token. It is not the key that authenticates. */
public record TokenId(UUID value) {}
