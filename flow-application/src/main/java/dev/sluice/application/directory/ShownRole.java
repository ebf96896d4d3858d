package dev.sluice.application.directory;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Role;
import java.util.List;

/** A role as it is shown with those who hold it. */
public record ShownRole(RoleId pk, String name) {

  static List<ShownRole> of(List<Role> roles) {
    return roles.stream().map(role -> new ShownRole(role.id(), role.name())).toList();
  }
}
