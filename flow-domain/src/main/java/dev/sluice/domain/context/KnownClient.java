package dev.sluice.domain.context;

import dev.sluice.domain.id.UserId;

/**
 * Whether a person logged in before from where the visitor is.
 *
 * @param user the person
 * @param known whether they did, lately
 */
public record KnownClient(UserId user, boolean known) {}
