package dev.sluice.domain.rbac;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;

/** Whom a role can be attached to. */
public sealed interface RoleHolder {

  /** The name of the role that is made for this holder alone, and what marks it as such. */
  String managedRole();

  /** One user. */
  record OfUser(UserId id) implements RoleHolder {
    @Override
    public String managedRole() {
      return "ak-managed-role--user-" + id.value();
    }
  }

  /** All members of a group, and of the groups below it. */
  record OfGroup(GroupId id) implements RoleHolder {
    @Override
    public String managedRole() {
      return "ak-managed-role--group-" + id.value();
    }
  }
}
