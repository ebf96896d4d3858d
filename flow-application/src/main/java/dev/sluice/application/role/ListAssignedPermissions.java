package dev.sluice.application.role;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.ListObjects;

/** Lists the roles that hold something on a model or on an object. */
public interface ListAssignedPermissions {

  /**
   * Lists a window of those that the caller may see, each with all that it holds.
   *
   * @param request with the parameters {@code model}, and {@code object_pk} for a single object
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may see no role
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code model} if there is no such one
   */
  Page<RoleGrants> list(Caller caller, ListObjects.Request request);
}
