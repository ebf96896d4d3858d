package dev.sluice.adapter.web.role;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.resource.PathKeys;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.rbac.ChangeRoleMembers;
import dev.sluice.domain.id.RoleId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attaches roles to people and detaches them. */
@RestController
final class RoleMembersController {

  private final ChangeRoleMembers members;
  private final Callers callers;

  RoleMembersController(ChangeRoleMembers members, Callers callers) {
    this.members = members;
    this.callers = callers;
  }

  @Operation(request = UserAccountSerializerForRoleJson.class)
  @PostMapping("/api/v3/rbac/roles/{uuid}/add_user/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void addUser(@PathVariable String uuid, HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    members.add(caller, role(uuid), JsonBody.of(request).values());
  }

  @Operation(request = UserAccountSerializerForRoleJson.class)
  @PostMapping("/api/v3/rbac/roles/{uuid}/remove_user/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeUser(@PathVariable String uuid, HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    members.remove(caller, role(uuid), JsonBody.of(request).values());
  }

  private static RoleId role(String uuid) {
    return new RoleId(PathKeys.uuid(uuid, "role"));
  }
}
