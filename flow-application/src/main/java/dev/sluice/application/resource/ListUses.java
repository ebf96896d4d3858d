package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.domain.rbac.UsedBy;
import java.util.List;

/** Says what refers to an object, and what removing it would do to them. */
public interface ListUses {

  /**
   * Those that the caller may see.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such object for the caller
   */
  List<UsedBy> list(Caller caller, ObjectAddress address);
}
