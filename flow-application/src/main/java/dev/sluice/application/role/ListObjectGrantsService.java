package dev.sluice.application.role;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.ObjectNames;
import dev.sluice.application.port.Page;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@UseCase(unitOfWork = false)
final class ListObjectGrantsService implements ListObjectGrants {

  private static final Filter FILTER = Filter.exact(ROLE, new FieldType.Key());

  private final Listing<Grant> listing;
  private final Authorize authorize;
  private final ObjectNames objects;
  private final ModelCatalogue catalogue;

  ListObjectGrantsService(
      Listing<Grant> listing, Authorize authorize, ObjectNames objects, ModelCatalogue catalogue) {
    this.listing = listing;
    this.authorize = authorize;
    this.objects = objects;
    this.catalogue = catalogue;
  }

  @Override
  public Page<ObjectGrant> list(Caller caller, ListObjects.Request request) {
    Authority authority = authorize.authorize(caller, Set.of(Role.MODEL));
    var visibility = authority.requireVisibility(Role.MODEL);
    List<Criterion> criteria = request.criteria(List.of(FILTER));
    criteria.forEach(role ->
        authority.requireVisible(new ObjectKey(Role.MODEL, ((Value.Text) role.value()).text())));

    Page<Grant> page = listing.list(request.query(criteria, visibility));

    Map<ObjectKey, String> names = objects.list(keys(page.rows()));
    return page.map(grant ->
        new ObjectGrant(grant, catalogue.find(grant.permission().model()), names.get(key(grant))));
  }

  private static Set<ObjectKey> keys(List<Grant> grants) {
    return grants.stream().map(ListObjectGrantsService::key).collect(Collectors.toSet());
  }

  private static ObjectKey key(Grant grant) {
    return new ObjectKey(grant.permission().model(), String.valueOf(grant.objectPk()));
  }
}
