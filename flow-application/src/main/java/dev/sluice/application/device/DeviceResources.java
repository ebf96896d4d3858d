package dev.sluice.application.device;

import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import java.util.ArrayList;
import java.util.List;

/** Devices of all classes, by both doors. */
final class DeviceResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  DeviceResources(Listing<DeviceRow> listing, DeviceWrites writes) {
    var all = new ArrayList<Resource<?, ?>>();
    for (DeviceDoor door : DeviceDoor.values()) {
      for (DeviceKind<?, ?> kind : DeviceKind.all()) {
        all.add(new DeviceResource<>(kind, door, listing, writes));
      }
    }
    all.add(EndpointDeviceResource.own());
    all.add(EndpointDeviceResource.everybodys());
    this.resources = List.copyOf(all);
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
