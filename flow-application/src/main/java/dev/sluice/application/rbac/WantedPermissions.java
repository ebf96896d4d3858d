package dev.sluice.application.rbac;

import dev.sluice.application.port.ObjectNames;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ModelPermission;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a caller wrote about permissions. What makes no sense never means something wider. */
final class WantedPermissions {

  private static final String PERMISSIONS = "permissions";

  private final ModelCatalogue catalogue;
  private final ObjectNames objects;

  WantedPermissions(ModelCatalogue catalogue, ObjectNames objects) {
    this.catalogue = catalogue;
    this.objects = objects;
  }

  /**
   * What is meant.
   *
   * @param permissions known ones, of the object's model if there is an object
   * @param objectPk the primary key of an object that exists, or null for all
   */
  record Wanted(List<Permission> permissions, @Nullable String objectPk) {}

  Wanted read(PermissionsCommand command) {
    List<String> texts = command.permissions();
    if (texts == null) {
      throw refusal(new Problem(PERMISSIONS, "required", "This field is required."));
    }
    String model = command.model();
    String pk = command.objectPk();
    if (model == null && pk == null) {
      return new Wanted(known(texts, null), null);
    }
    if (model == null || pk == null) {
      throw refusal(Problem.invalid("The fields model, object_pk must be used together."));
    }
    ModelName name = model(model);
    List<Permission> wanted = known(texts, name);
    requireObject(name, pk);
    return new Wanted(wanted, pk);
  }

  /** Refuses what is no permission of a model. */
  void requireOf(ModelName model, List<Permission> permissions) {
    permissions.forEach(permission -> known(permission.text(), model));
  }

  private ModelName model(String text) {
    return ModelName.parse(text)
        .filter(name -> catalogue.find(name).isPresent())
        .orElseThrow(() ->
            refusal(
                new Problem("model", "invalid_choice", "\"" + text + "\" is not a valid choice.")));
  }

  private void requireObject(ModelName model, String pk) {
    if (pk.isBlank()) {
      throw refusal(new Problem("object_pk", "blank", "This field may not be blank."));
    }
    if (!objects.exists(new ObjectKey(model, pk))) {
      throw refusal(
          new Problem(
              "object_pk", "does_not_exist", "Invalid pk \"" + pk + "\" - object does not exist."));
    }
  }

  private List<Permission> known(List<String> texts, @Nullable ModelName model) {
    var known = new ArrayList<Permission>();
    for (String text : texts) {
      if (text.indexOf('.') < 0) {
        throw undotted(model);
      }
      known.add(known(text, model));
    }
    return known;
  }

  private Permission known(String text, @Nullable ModelName model) {
    ModelPermission found =
        Permission.parse(text)
            .flatMap(catalogue::find)
            .orElseThrow(() -> refusal(about(text, "does_not_exist", "There is no permission")));
    if (model != null && !found.model().equals(model)) {
      throw refusal(about(text, "invalid", "The model " + model + " has no permission"));
    }
    return found.permission();
  }

  private static FlowFault.Invalid undotted(@Nullable ModelName model) {
    String when = model == null ? "When assigning global permissions, c" : "C";
    return refusal(
        Problem.invalid(PERMISSIONS, when + "odename must be given as app_label.codename"));
  }

  private static Problem about(String text, String code, String what) {
    return new Problem(PERMISSIONS, code, what + " \"" + text + "\".");
  }

  private static FlowFault.Invalid refusal(Problem problem) {
    return new FlowFault.Invalid(List.of(problem));
  }
}
