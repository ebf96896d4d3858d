package dev.sluice.domain.rbac;

import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a role is given on every object that one of its holders makes.
 *
 * @param name unique, at most 150 characters
 * @param role who is given it
 * @param permissions what is given, of which an object gets those of its own model
 */
public record InitialPermissions(String name, RoleId role, Set<PermissionId> permissions) {

  private static final int LONGEST_NAME = 150;

  /** The model of these. */
  public static final ModelName MODEL = ModelName.of("authentik_rbac.initialpermissions");

  public InitialPermissions {
    permissions = Collections.unmodifiableSet(new LinkedHashSet<>(permissions));
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
    }
  }
}
