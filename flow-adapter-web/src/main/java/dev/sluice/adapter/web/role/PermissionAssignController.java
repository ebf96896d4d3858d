package dev.sluice.adapter.web.role;

import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.resource.PathKeys;
import dev.sluice.adapter.web.resource.RequestAuthors;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.rbac.AssignPermissions;
import dev.sluice.application.rbac.PermissionsCommand;
import dev.sluice.application.rbac.PermissionsCommand.PermissionAssign;
import dev.sluice.application.rbac.UnassignPermissions;
import dev.sluice.domain.id.RoleId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Grants roles permissions and takes them away. */
@RestController
final class PermissionAssignController {

  private static final String BASE = "/api/v3/rbac/permissions/assigned_by_roles/{uuid}/";

  private final AssignPermissions assign;
  private final UnassignPermissions unassign;
  private final RequestAuthors authors;

  PermissionAssignController(
      AssignPermissions assign, UnassignPermissions unassign, RequestAuthors authors) {
    this.assign = assign;
    this.unassign = unassign;
    this.authors = authors;
  }

  @Operation(id = "rbac_permissions_assigned_by_roles_assign", request = PermissionAssign.class)
  @PostMapping(BASE + "assign/")
  List<PermissionAssignResultJson> assign(@PathVariable String uuid, HttpServletRequest request)
      throws IOException {
    return assign.assign(command(uuid, request)).stream()
        .map(number -> new PermissionAssignResultJson(Integer.toString(number)))
        .toList();
  }

  @Operation(request = PermissionAssign.class)
  @PatchMapping(BASE + "unassign/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unassign(@PathVariable String uuid, HttpServletRequest request) throws IOException {
    unassign.unassign(command(uuid, request));
  }

  private PermissionsCommand command(String uuid, HttpServletRequest request) throws IOException {
    Caller caller = authors.require(request);
    return new PermissionsCommand(
        caller,
        authors.client(request),
        new RoleId(PathKeys.uuid(uuid, "role")),
        JsonBody.of(request).values());
  }
}
