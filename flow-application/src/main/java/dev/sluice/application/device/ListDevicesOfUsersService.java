package dev.sluice.application.device;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.EndpointDevices;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@UseCase(unitOfWork = false)
final class ListDevicesOfUsersService implements ListDevicesOfUsers {

  private static final List<Filter> FILTERS =
      List.of(Filter.exact("user", new FieldType.Whole(1, Long.MAX_VALUE)));
  private static final Set<ModelName> MODELS =
      Stream.concat(
              Arrays.stream(DeviceClass.values()).map(ListDevicesOfUsersService::model),
              Stream.of(EndpointDevices.MODEL))
          .collect(Collectors.toUnmodifiableSet());

  private final Listing<DeviceRow> listing;
  private final Listing<EndpointDevice> endpoints;
  private final Authorize authorize;

  ListDevicesOfUsersService(
      Listing<DeviceRow> listing, Listing<EndpointDevice> endpoints, Authorize authorize) {
    this.listing = listing;
    this.endpoints = endpoints;
    this.authorize = authorize;
  }

  @Override
  public List<DeviceView> list(Caller caller, ListObjects.Request request) {
    Authority authority = authorize.authorize(caller, MODELS);
    authority.requireUser();
    List<Criterion> criteria = request.criteria(FILTERS);
    return Stream.concat(
            Arrays.stream(DeviceClass.values())
                .flatMap(one -> visible(one, authority.visibility(model(one)), criteria)),
            visible(authority.visibility(EndpointDevices.MODEL), criteria))
        .toList();
  }

  /** Each class is a model of its own, and visible by permissions of its own. */
  private Stream<DeviceView> visible(
      DeviceClass deviceClass, Visibility visibility, List<Criterion> criteria) {
    if (visibility instanceof Visibility.Nothing) {
      return Stream.empty();
    }
    Criterion ofClass = Criterion.is(DeviceRow.CLASS, Value.of(deviceClass.wireName()));
    ListQuery query = query(visibility, criteria).and(ofClass);
    return listing.list(query).rows().stream().map(DeviceView::of);
  }

  private Stream<DeviceView> visible(Visibility visibility, List<Criterion> criteria) {
    return visibility instanceof Visibility.Nothing
        ? Stream.empty()
        : endpoints.list(query(visibility, criteria)).rows().stream().map(DeviceView::of);
  }

  private static ListQuery query(Visibility visibility, List<Criterion> criteria) {
    ListQuery query = ListQuery.visible(visibility);
    for (Criterion criterion : criteria) {
      query = query.and(criterion);
    }
    return query;
  }

  private static ModelName model(DeviceClass deviceClass) {
    return ModelName.of(deviceClass.model());
  }
}
