package dev.sluice.application.port;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What roles hold. A role is given as an identifier and not as a promise: what is granted to one
 * that is gone is refused.
 */
public interface GrantRepository {

  /**
   * What a user holds through the own roles and those of all groups with their ancestors; one
   * query. {@link Grants#ALL} for superusers, {@link Grants#NONE} for those who are gone or not
   * active.
   */
  Grants find(UserId user);

  /** What a user holds, but of what is held on single objects only that on these models. */
  Grants find(UserId user, Set<ModelName> objectsOf);

  /** What a role holds; one query. */
  Grants find(RoleId role);

  /**
   * Grants a role some permissions; one statement, all of it or nothing. What it holds already it
   * keeps.
   *
   * @param permissions known ones
   * @param objectPk on which object of their model, or null for all
   * @return the number of each grant, in the order of the permissions
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the role is gone
   */
  List<Integer> add(RoleId role, List<Permission> permissions, @Nullable String objectPk);

  /**
   * Takes some permissions from a role; what it does not hold is ignored.
   *
   * @param objectPk on which object of their model, or null for the grants on all
   */
  void remove(RoleId role, List<Permission> permissions, @Nullable String objectPk);

  /**
   * Removes all grants on an object. Whoever removes an object calls this in the same unit of work,
   * so that no later object can inherit them.
   */
  void forget(ObjectKey object);

  /** All that some roles hold, by role, permission and object; one query. */
  List<Grant> list(Set<RoleId> roles);

  /** The roles that hold any permission of a model on all objects; one query. */
  Set<RoleId> listHolders(ModelName model);

  /** The roles that hold any permission on an object by a grant on just that; one query. */
  Set<RoleId> listHolders(ObjectKey object);
}
