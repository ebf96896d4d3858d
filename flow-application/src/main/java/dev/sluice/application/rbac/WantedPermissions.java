package dev.sluice.application.rbac;

import dev.sluice.application.port.ObjectNames;
import dev.sluice.application.rbac.PermissionsCommand.PermissionAssign;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a caller wrote about permissions. What makes no sense never means something wider. */
final class WantedPermissions {

  private static final Shape<PermissionAssign> SENT = Shape.of(PermissionAssign.class);

  private final KnownPermissions known;
  private final ObjectNames objects;

  WantedPermissions(KnownPermissions known, ObjectNames objects) {
    this.known = known;
    this.objects = objects;
  }

  /**
   * What is meant.
   *
   * @param permissions known ones, of the object's model if there is an object
   * @param object an object that exists, or null for all
   */
  record Wanted(List<Permission> permissions, @Nullable ObjectKey object) {

    @Nullable String objectPk() {
      return object == null ? null : object.pk();
    }
  }

  Wanted read(PermissionsCommand command) {
    PermissionAssign sent = SENT.require(command.sent());
    List<String> texts = sent.permissions();
    String model = sent.model();
    String pk = sent.objectPk();
    if (model == null && pk == null) {
      return new Wanted(known.read(texts), null);
    }
    if (model == null || pk == null) {
      throw refusal(Problem.invalid("The fields model, object_pk must be used together."));
    }
    ModelName name = known.model(model);
    List<Permission> wanted = known.read(texts, name);
    return new Wanted(wanted, object(name, pk));
  }

  /** Refuses what is no permission of a model. */
  void requireOf(ModelName model, List<Permission> permissions) {
    known.read(permissions.stream().map(Permission::text).toList(), model);
  }

  private ObjectKey object(ModelName model, String pk) {
    if (pk.isBlank()) {
      throw refusal(new Problem("object_pk", "blank", "This field may not be blank."));
    }
    var object = new ObjectKey(model, pk);
    if (!objects.exists(object)) {
      throw refusal(
          new Problem(
              "object_pk", "does_not_exist", "Invalid pk \"" + pk + "\" - object does not exist."));
    }
    return object;
  }

  private static FlowFault.Invalid refusal(Problem problem) {
    return new FlowFault.Invalid(List.of(problem));
  }
}
