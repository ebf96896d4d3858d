package dev.sluice.application.webauthn;

import dev.sluice.application.port.DeviceTypes;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import java.util.List;

/** The types of authenticators. */
final class DeviceTypeResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  DeviceTypeResources(DeviceTypes types) {
    this.resources = List.of(new DeviceTypeResource(types));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
