package dev.sluice.application.device;

import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.device.EndpointDevice;
import java.util.ArrayList;
import java.util.List;

/** Devices of all classes and endpoints, by both doors. */
final class DeviceResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  DeviceResources(
      Listing<DeviceRow> listing,
      DeviceWrites writes,
      Listing<EndpointDevice> endpoints,
      EndpointWrites endpointWrites) {
    var all = new ArrayList<Resource<?, ?>>();
    for (DeviceDoor door : DeviceDoor.values()) {
      for (DeviceKind<?, ?> kind : DeviceKind.all()) {
        all.add(new DeviceResource<>(kind, door, listing, writes));
      }
    }
    for (EndpointDoor door : EndpointDoor.values()) {
      all.add(new EndpointDeviceResource(door, endpoints, endpointWrites));
    }
    this.resources = List.copyOf(all);
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
