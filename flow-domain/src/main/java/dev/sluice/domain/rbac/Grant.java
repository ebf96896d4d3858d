package dev.sluice.domain.rbac;

import dev.sluice.domain.id.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * A permission that a role holds.
 *
 * @param id its number, among those for all objects or among those for single ones
 * @param role who holds it
 * @param permission what is held
 * @param objectPk for which object of the permission's model, or null for all
 */
public record Grant(int id, RoleId role, StoredPermission permission, @Nullable String objectPk) {}
