package dev.sluice.domain.rbac;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody may do, as of one moment.
 *
 * @param superuser whether it is everything
 * @param global permissions on all objects of their models
 * @param objects permissions on single objects, by their primary keys
 */
public record Grants(
    boolean superuser, Set<Permission> global, Map<Permission, Set<String>> objects) {

  /** Of strangers and of those who are not active. */
  public static final Grants NONE = new Grants(false, Set.of(), Map.of());

  /** Of superusers. */
  public static final Grants ALL = new Grants(true, Set.of(), Map.of());

  private static final String SYSTEM = "authentik_rbac";

  public Grants {
    global = Set.copyOf(global);
    var copied = new HashMap<Permission, Set<String>>();
    objects.forEach((permission, pks) -> copied.put(permission, Set.copyOf(pks)));
    objects = Map.copyOf(copied);
  }

  /** Whether a permission is held on all objects. */
  public boolean holds(Permission permission) {
    return superuser || global.contains(permission);
  }

  /** Whether a permission is held on one object, because it is held on all or on this one. */
  public boolean holds(Permission permission, String objectPk) {
    return holds(permission) || objects.getOrDefault(permission, Set.of()).contains(objectPk);
  }

  /** Which objects of a model may be seen. */
  public Visibility visibility(ModelName model) {
    Permission view = model.permission(ModelAction.VIEW);
    if (holds(view)) {
      return new Visibility.Everything();
    }
    Set<String> pks = objects.getOrDefault(view, Set.of());
    return pks.isEmpty() ? new Visibility.Nothing() : new Visibility.Objects(pks);
  }

  /** Whether everything that others may do may be done with these too. */
  public boolean covers(Grants others) {
    return superuser
        || (!others.superuser
            && global.containsAll(others.global)
            && others.objects.entrySet().stream()
                .allMatch(
                    other -> other.getValue().stream().allMatch(pk -> holds(other.getKey(), pk))));
  }

  /** The codenames of what is held on the system as such, sorted. */
  public List<String> systemPermissions(ModelCatalogue catalogue) {
    return catalogue.permissions().stream()
        .map(ModelPermission::permission)
        .filter(permission -> permission.appLabel().startsWith(SYSTEM) && holds(permission))
        .map(Permission::codename)
        .sorted()
        .toList();
  }
}
