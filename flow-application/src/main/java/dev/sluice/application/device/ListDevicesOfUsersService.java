package dev.sluice.application.device;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.device.DeviceClass;
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
      Arrays.stream(DeviceClass.values())
          .map(ListDevicesOfUsersService::model)
          .collect(Collectors.toUnmodifiableSet());

  private final Listing<DeviceRow> listing;
  private final Authorize authorize;

  ListDevicesOfUsersService(Listing<DeviceRow> listing, Authorize authorize) {
    this.listing = listing;
    this.authorize = authorize;
  }

  @Override
  public List<DeviceView> list(Caller caller, ListObjects.Request request) {
    Authority authority = authorize.authorize(caller, MODELS);
    authority.requireUser();
    List<Criterion> criteria = request.criteria(FILTERS);
    return Arrays.stream(DeviceClass.values())
        .flatMap(one -> visible(one, authority.visibility(model(one)), criteria))
        .map(DeviceView::of)
        .toList();
  }

  /** Each class is a model of its own, and visible by permissions of its own. */
  private Stream<DeviceRow> visible(
      DeviceClass deviceClass, Visibility visibility, List<Criterion> criteria) {
    if (visibility instanceof Visibility.Nothing) {
      return Stream.empty();
    }
    ListQuery query =
        ListQuery.visible(visibility)
            .and(Criterion.is(DeviceRow.CLASS, Value.of(deviceClass.wireName())));
    for (Criterion criterion : criteria) {
      query = query.and(criterion);
    }
    return listing.list(query).rows().stream();
  }

  private static ModelName model(DeviceClass deviceClass) {
    return ModelName.of(deviceClass.model());
  }
}
