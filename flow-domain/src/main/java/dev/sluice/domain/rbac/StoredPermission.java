package dev.sluice.domain.rbac;

import dev.sluice.domain.id.PermissionId;

/**
 * A permission as an installation knows it; perhaps one of a model that the program no longer has.
 *
 * @param id its number there
 * @param permission the permission
 * @param model on whose objects it is held
 * @param name what people call it
 */
public record StoredPermission(
    PermissionId id, Permission permission, ModelName model, String name) {}
