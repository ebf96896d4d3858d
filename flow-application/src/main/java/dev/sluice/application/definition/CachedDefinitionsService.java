package dev.sluice.application.definition;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.DefinitionCache;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.rbac.Permission;
import java.util.Set;

@UseCase(unitOfWork = false)
final class CachedDefinitionsService implements CachedDefinitions {

  private final Authorize authorize;
  private final DefinitionCache cache;

  CachedDefinitionsService(Authorize authorize, DefinitionCache cache) {
    this.authorize = authorize;
    this.cache = cache;
  }

  @Override
  public int count(Caller caller, Part part) {
    require(caller, part, "view");
    return switch (part) {
      case FLOWS -> cache.count();
      case POLICIES -> cache.countPolicies();
    };
  }

  @Override
  public void clear(Caller caller, Part part) {
    require(caller, part, "clear");
    cache.clear();
  }

  private void require(Caller caller, Part part, String action) {
    authorize.authorize(caller, Set.of()).require(permission(part, action));
  }

  private static Permission permission(Part part, String action) {
    return switch (part) {
      case FLOWS -> new Permission("authentik_flows", action + "_flow_cache");
      case POLICIES -> new Permission("authentik_policies", action + "_policy_cache");
    };
  }
}
