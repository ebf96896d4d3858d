package dev.sluice.application.rbac;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.List;

/**
 * Grants permissions on one object to one user or group alone, through the role that is theirs and
 * that is made at the first time. Asks nobody whether that is allowed: it is for what the product
 * itself gives, as to the creator of a token, and for blueprints.
 */
public interface GrantDirectly {

  /**
   * Grants them, if they are not held.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if there is no such user or group, or if one
   *     is no permission of the object's model
   */
  void grant(RoleHolder holder, ObjectKey object, List<Permission> permissions);

  /**
   * Grants them to a role, if it does not hold them.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if there is no such role, or if one is no
   *     permission of the object's model
   */
  void grant(RoleId role, ObjectKey object, List<Permission> permissions);
}
