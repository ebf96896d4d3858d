package dev.sluice.application.blueprint;

import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.shared.FlowFault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What whoever applies a blueprint may do with the objects of a model (spec/admin.md 6). Only what
 * is held on all of them counts: a document may mean any.
 */
record Rights(Grants grants, ModelName model) {

  private static final List<ModelAction> WRITING =
      List.of(ModelAction.ADD, ModelAction.CHANGE, ModelAction.DELETE);

  /** The names of the permissions that are missing to be applied in an entry. */
  List<String> missing() {
    return missing(WRITING.stream());
  }

  void require(ModelAction... actions) {
    List<String> missing = missing(Arrays.stream(actions));
    if (!missing.isEmpty()) {
      throw forbidden(String.join(", ", missing));
    }
  }

  /** Those who may see the objects, or could do anything with them in an entry. */
  void requireLooking() {
    if (!missing().isEmpty()) {
      require(ModelAction.VIEW);
    }
  }

  /** Nobody gives away by a blueprint what they could not give away by a request. */
  void requireGranting() {
    var assigning = Role.MODEL.special("assign_role_permissions");
    if (!grants.holds(assigning)) {
      throw forbidden(assigning.text());
    }
  }

  private List<String> missing(Stream<ModelAction> actions) {
    return actions
        .map(model::permission)
        .filter(permission -> !grants.holds(permission))
        .map(permission -> permission.text())
        .toList();
  }

  static FlowFault.Forbidden forbidden(String missing) {
    return new FlowFault.Forbidden(
        "You do not have permission to apply this blueprint. Missing: " + missing + ".");
  }
}
