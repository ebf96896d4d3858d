package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;

/** Makes an object of a model. */
public interface CreateObject {

  /**
   * Makes it, records that, and grants what is granted on new objects.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid by field
   */
  Shown create(Caller caller, Client client, ModelName model, Value.Fields sent);
}
