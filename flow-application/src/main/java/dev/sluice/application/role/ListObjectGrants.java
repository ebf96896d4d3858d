package dev.sluice.application.role;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.ListObjects;

/** Lists what roles hold on single objects. */
public interface ListObjectGrants {

  /** The parameter that narrows the list to one role. */
  String ROLE = "uuid";

  /**
   * Lists a window of what the roles hold that the caller may see.
   *
   * @param request perhaps with the parameter {@code uuid} of a role
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may see no role
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if the caller may not see that role
   */
  Page<ObjectGrant> list(Caller caller, ListObjects.Request request);
}
