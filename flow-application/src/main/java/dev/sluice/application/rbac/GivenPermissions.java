package dev.sluice.application.rbac;

import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Permissions on all objects that blueprints give to roles, and to users through the role that is
 * theirs alone. None is ever taken away.
 */
public final class GivenPermissions {

  private static final Permission ASSIGN = Role.MODEL.special("assign_role_permissions");

  private final KnownPermissions known;
  private final RoleRepository roles;
  private final GrantRepository grants;
  private final IdSource ids;

  public GivenPermissions(
      KnownPermissions known, RoleRepository roles, GrantRepository grants, IdSource ids) {
    this.known = known;
    this.roles = roles;
    this.grants = grants;
    this.ids = ids;
  }

  /**
   * Those of some permissions that a role that is to be made is to be given.
   *
   * @param giver what whoever gives them may do
   * @throws FlowFault.Invalid under {@code permissions}, if one is none
   * @throws FlowFault.Forbidden if the giver may give nothing to roles
   */
  public List<String> check(List<String> wanted, Grants giver) {
    known.read(wanted);
    if (!wanted.isEmpty() && !giver.holds(ASSIGN)) {
      throw new FlowFault.Forbidden(
          "You do not have permission to give permissions. Missing: " + ASSIGN.text() + ".");
    }
    return wanted;
  }

  /** Those of some permissions that a role does not hold; likewise. */
  public List<String> missing(RoleId role, List<String> wanted, Grants giver) {
    return wanted.isEmpty() ? wanted : without(grants.find(role).global(), check(wanted, giver));
  }

  /** Those of some permissions that the role that is a user's alone does not hold; likewise. */
  public List<String> missing(UserId user, List<String> wanted, Grants giver) {
    if (wanted.isEmpty()) {
      return wanted;
    }
    var holder = new RoleHolder.OfUser(user);
    return roles.list(holder, false).stream()
        .filter(role -> holder.managedRole().equals(role.managed()))
        .findFirst()
        .map(own -> missing(own.id(), wanted, giver))
        .orElseGet(() -> check(wanted, giver));
  }

  /** Gives a role some permissions. */
  public void give(RoleId role, List<String> wanted) {
    if (!wanted.isEmpty()) {
      grants.add(role, known.read(wanted), null);
    }
  }

  /** Gives a user alone some permissions. */
  public void give(UserId user, List<String> wanted) {
    if (!wanted.isEmpty()) {
      give(roles.addManaged(new RoleHolder.OfUser(user), new RoleId(ids.next())), wanted);
    }
  }

  private static List<String> without(Set<Permission> held, List<String> wanted) {
    Set<String> names = held.stream().map(Permission::text).collect(Collectors.toSet());
    return wanted.stream().filter(name -> !names.contains(name)).toList();
  }
}
