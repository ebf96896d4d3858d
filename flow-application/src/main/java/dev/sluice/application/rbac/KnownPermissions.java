package dev.sluice.application.rbac;

import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ModelPermission;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads permissions as people write them; full names only, of permissions that there are. */
public final class KnownPermissions {

  private static final String PERMISSIONS = "permissions";

  private final ModelCatalogue catalogue;

  public KnownPermissions(ModelCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The permissions of some names.
   *
   * @param texts each as {@code app_label.codename}
   * @throws FlowFault.Invalid under {@code permissions}, if one is none
   */
  public List<Permission> read(List<String> texts) {
    return read(texts, null);
  }

  /**
   * The model of a name.
   *
   * @throws FlowFault.Invalid under {@code model}, if there is none
   */
  public ModelName model(String text) {
    return ModelName.parse(text)
        .filter(name -> catalogue.find(name).isPresent())
        .orElseThrow(() ->
            refusal(
                new Problem("model", "invalid_choice", "\"" + text + "\" is not a valid choice.")));
  }

  List<Permission> read(List<String> texts, @Nullable ModelName model) {
    return texts.stream().map(text -> known(text, model)).toList();
  }

  private Permission known(String text, @Nullable ModelName model) {
    if (text.indexOf('.') < 0) {
      throw undotted(model);
    }
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
