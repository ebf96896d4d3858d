package dev.sluice.application.device;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.stream.Stream;

@UseCase(unitOfWork = false)
final class ListOwnDevicesService implements ListOwnDevices {

  private final Listing<DeviceRow> listing;
  private final Listing<EndpointDevice> endpoints;

  ListOwnDevicesService(Listing<DeviceRow> listing, Listing<EndpointDevice> endpoints) {
    this.listing = listing;
    this.endpoints = endpoints;
  }

  @Override
  public List<DeviceView> list(Caller caller) {
    var own = ListQuery.visible(new Visibility.OwnRows(caller.requireUser()));
    var confirmed = own.and(Criterion.is(DeviceRow.CONFIRMED, Value.of(true)));
    return Stream.concat(
            listing.list(confirmed).rows().stream().map(DeviceView::of),
            endpoints.list(own).rows().stream().map(DeviceView::of))
        .toList();
  }
}
