package dev.sluice.application.device;

import dev.sluice.application.port.EndpointDevices;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.rbac.ModelName;

/** The two ways to endpoints. */
enum EndpointDoor {
  /** People see their own. */
  OWN("authenticators/endpoint") {
    @Override
    Profile<EndpointDeviceAttributes, EndpointDeviceView> profile() {
      return everything()
          .only(Operation.LIST, Operation.RETRIEVE, Operation.USED_BY)
          .ownedByPeople();
    }
  },
  /** Superusers see and write everybody's. */
  ADMIN("authenticators/admin/endpoint") {
    @Override
    Profile<EndpointDeviceAttributes, EndpointDeviceView> profile() {
      return everything()
          .only(
              Operation.LIST,
              Operation.CREATE,
              Operation.RETRIEVE,
              Operation.UPDATE,
              Operation.DESTROY)
          .readBySuperusers()
          .named(new ModelName("authenticators_admin", EndpointDevices.MODEL.model()));
    }
  };

  private final String path;

  EndpointDoor(String path) {
    this.path = path;
  }

  abstract Profile<EndpointDeviceAttributes, EndpointDeviceView> profile();

  Profile<EndpointDeviceAttributes, EndpointDeviceView> everything() {
    return Profile.of(
        EndpointDevices.MODEL,
        new Profile.Address(path, "uuid", "GoogleEndpointDevice"),
        Shape.of(EndpointDeviceAttributes.class),
        Shape.of(EndpointDeviceView.class),
        "name");
  }
}
