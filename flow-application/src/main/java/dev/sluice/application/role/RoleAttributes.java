package dev.sluice.application.role;

import dev.sluice.application.shape.NotOverRest;
import java.util.List;

/**
 * What can be written of a role.
 *
 * @param permissions what it holds on all objects at least, each as {@code app_label.codename};
 *     nothing is taken away
 */
record RoleAttributes(String name, @NotOverRest List<String> permissions) {

  RoleAttributes {
    permissions = permissions == null ? List.of() : List.copyOf(permissions);
  }
}
