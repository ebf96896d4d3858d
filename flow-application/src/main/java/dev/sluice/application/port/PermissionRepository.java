package dev.sluice.application.port;

import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ModelPermission;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The permissions as an installation numbers them: some hundreds, that change with the program. */
public interface PermissionRepository {

  /**
   * Makes permissions known: those that are new get the next numbers, the others keep theirs, and
   * what is not among them stays; one statement, on as many nodes at once as may be.
   */
  void add(Collection<ModelPermission> known);

  /** A permission; one query. */
  Optional<StoredPermission> find(PermissionId id);

  /** All permissions by name; one query. */
  List<StoredPermission> list();

  /** The permissions that a role holds on all objects, by name; one query. */
  List<StoredPermission> list(RoleId role);
}
