package dev.sluice.domain.id;

/** Identifies what somebody has consented to. */
public record UserConsentId(long value) {}
