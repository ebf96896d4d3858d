package dev.sluice.domain.rbac;

/**
 * A permission and what it is about.
 *
 * @param permission the permission
 * @param model on whose objects it is held
 * @param name what people call it, for example {@code Can add Flow}
 */
public record ModelPermission(Permission permission, ModelName model, String name) {}
