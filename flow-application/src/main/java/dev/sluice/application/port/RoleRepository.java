package dev.sluice.application.port;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Roles and who holds them. Whoever is removed holds none any more. */
public interface RoleRepository {

  /** A role; one query. */
  Optional<Role> find(RoleId id);

  /**
   * The roles of a user or a group by name; one query.
   *
   * @param inherited whether those of all groups of the user, or of all ancestors of the group, are
   *     among them
   */
  List<Role> list(RoleHolder holder, boolean inherited);

  /**
   * Adds a role.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   */
  void add(Role role);

  /**
   * The role of one user or group alone, held by it; made where there is none, and removed together
   * with its holder.
   *
   * @param fresh what identifies it if it has to be made
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if there is no such user or group
   */
  RoleId addManaged(RoleHolder holder, RoleId fresh);

  /**
   * Renames a role.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if it is gone
   */
  void update(Role role);

  /** Removes a role with all that it holds and all that others hold on it, if it is there. */
  void remove(RoleId id);

  /**
   * Attaches a role, if it is not.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if one of them is gone
   */
  void addHolder(RoleId role, RoleHolder holder);

  /** Detaches a role, if it is attached directly. */
  void removeHolder(RoleId role, RoleHolder holder);

  /**
   * Attaches exactly these roles to a user or a group.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if one of them is gone
   */
  void updateRoles(RoleHolder holder, Set<RoleId> roles);
}
