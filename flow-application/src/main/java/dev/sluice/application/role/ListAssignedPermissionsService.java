package dev.sluice.application.role;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.rbac.KnownPermissions;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Set;

@UseCase(unitOfWork = false)
final class ListAssignedPermissionsService implements ListAssignedPermissions {

  private final Listing<RoleGrants> listing;
  private final Authorize authorize;
  private final KnownPermissions known;

  ListAssignedPermissionsService(
      Listing<RoleGrants> listing, Authorize authorize, KnownPermissions known) {
    this.listing = listing;
    this.authorize = authorize;
    this.known = known;
  }

  @Override
  public Page<RoleGrants> list(Caller caller, ListObjects.Request request) {
    var visibility = authorize.authorize(caller, Set.of(Role.MODEL)).requireVisibility(Role.MODEL);
    return listing.list(request.query(List.of(criterion(request)), visibility));
  }

  private Criterion criterion(ListObjects.Request request) {
    String model = request.parameter("model");
    if (model.isBlank()) {
      throw new FlowFault.Invalid(
          List.of(new Problem("model", "required", "This field is required.")));
    }
    Value name = Value.of(known.model(model).text());
    String pk = request.parameter("object_pk");
    return pk.isBlank()
        ? Criterion.is(RoleGrants.ON_MODEL, name)
        : new Criterion(RoleGrants.ON_OBJECT, Comparison.EXACT, List.of(name, Value.of(pk)));
  }
}
