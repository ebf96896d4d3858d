package dev.sluice.adapter.web.role;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.resource.JsonAnswer;
import dev.sluice.adapter.web.resource.PageWindow;
import dev.sluice.application.role.ListAssignedPermissions;
import dev.sluice.application.role.ListObjectGrants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists who holds what. */
@RestController
final class PermissionListsController {

  private static final int LARGEST = 10;

  private final ListAssignedPermissions assigned;
  private final ListObjectGrants objectGrants;
  private final Callers callers;

  PermissionListsController(
      ListAssignedPermissions assigned, ListObjectGrants objectGrants, Callers callers) {
    this.assigned = assigned;
    this.objectGrants = objectGrants;
    this.callers = callers;
  }

  @Operation(response = RoleAssignedObjectPermissionJson.class, paged = true)
  @GetMapping("/api/v3/rbac/permissions/assigned_by_roles/")
  void assignedByRoles(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var window = PageWindow.of(request);
    var page = assigned.list(callers.require(request), window.query(request));
    JsonAnswer.write(
        response, 200, window.envelope(page.map(RoleAssignedObjectPermissionJson::write)));
  }

  @Operation(response = ExtraRoleObjectPermissionJson.class, paged = true)
  @GetMapping("/api/v3/rbac/permissions/roles/")
  void roles(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var window = PageWindow.of(request, LARGEST);
    var page = objectGrants.list(callers.require(request), window.query(request));
    JsonAnswer.write(
        response, 200, window.envelope(page.map(ExtraRoleObjectPermissionJson::write)));
  }
}
