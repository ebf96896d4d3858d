package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.TextSource;

/**
 * What blueprints may read besides themselves.
 *
 * @param environment the variables that {@code !Env} may read
 * @param files the files that {@code !File} may read
 */
public record Outside(TextSource environment, TextSource files) {}
