package dev.sluice.application.execution;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import java.util.Set;

/** Lets everybody who is somebody do everything. */
final class Everything implements Authorize {

  @Override
  public Authority authorize(Caller caller) {
    UserId user = caller.user().id();
    return user == null ? Authority.NOBODY : new Authority(user, Grants.ALL);
  }

  @Override
  public Authority authorize(Caller caller, Set<ModelName> objectsOf) {
    return authorize(caller);
  }
}
