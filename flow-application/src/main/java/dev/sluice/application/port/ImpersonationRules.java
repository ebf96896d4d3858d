package dev.sluice.application.port;

/**
 * Whether administrators may act as other people.
 *
 * @param allowed whether they may at all
 * @param reasonRequired whether they have to say why
 */
public record ImpersonationRules(boolean allowed, boolean reasonRequired) {}
