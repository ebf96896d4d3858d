package dev.sluice.domain.rbac;

import dev.sluice.domain.id.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * What permissions are attached to; people hold them through their roles and those of their groups.
 *
 * @param id identifies it
 * @param name unique
 * @param managed by what it is kept, or null where people keep it; unique
 */
public record Role(RoleId id, String name, @Nullable String managed) {

  /** The model of roles. */
  public static final ModelName MODEL = ModelName.of("authentik_rbac.role");

  public Role {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a role needs a name");
    }
  }

  /** A role that people keep. */
  public static Role named(RoleId id, String name) {
    return new Role(id, name, null);
  }

  /** The role of one user or group alone, for what is granted to nobody else. */
  public static Role managedFor(RoleId id, RoleHolder holder) {
    return new Role(id, holder.managedRole(), holder.managedRole());
  }

  /** This role as an object that permissions can be about. */
  public ObjectKey key() {
    return keyOf(id);
  }

  /** A role as an object that permissions can be about. */
  public static ObjectKey keyOf(RoleId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }
}
