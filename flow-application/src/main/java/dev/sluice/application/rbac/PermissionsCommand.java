package dev.sluice.application.rbac;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which permissions a role is to have or to lose.
 *
 * @param caller who asks
 * @param client from where
 * @param role which role
 * @param sent a {@link PermissionAssign} as the caller wrote it, read only for those who may
 */
public record PermissionsCommand(Caller caller, Client client, RoleId role, Value.Fields sent) {

  /**
   * What a client sends.
   *
   * @param permissions the permissions, each as {@code app_label.codename}
   * @param model with the object, the model of it; else null
   * @param objectPk the primary key of the object, or null for all objects
   */
  public record PermissionAssign(
      List<String> permissions, @Nullable String model, @Nullable String objectPk) {}
}
