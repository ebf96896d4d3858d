package dev.sluice.application.resource;

import dev.sluice.domain.rbac.ModelName;

/**
 * Names an object as addresses do.
 *
 * @param model its model, or the name of another resource of that
 * @param key what stands in the address; any text
 */
public record ObjectAddress(ModelName model, String key) {}
