package dev.sluice.application.role;

import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.Role;
import java.util.List;

/**
 * A role with all that it holds.
 *
 * @param grants by permission, those on all objects first
 */
public record RoleGrants(Role role, List<Grant> grants) {

  /** The criterion for roles that hold anything on all objects of a model, named by a text. */
  public static final String ON_MODEL = "model";

  /** The criterion for roles that hold anything on one object: its model, and its primary key. */
  public static final String ON_OBJECT = "object";

  public RoleGrants {
    grants = List.copyOf(grants);
  }
}
