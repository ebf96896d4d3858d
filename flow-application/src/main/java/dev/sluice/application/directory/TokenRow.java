package dev.sluice.application.directory;

import dev.sluice.domain.token.Token;

/**
 * A token as lists have it.
 *
 * @param token the token, without its key
 * @param user whom it stands for
 */
public record TokenRow(Token token, UserRow user) {}
