package dev.sluice.application.device;

import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.domain.rbac.ModelName;

/** The two ways to the same devices. */
enum DeviceDoor {
  /** People come to their own. */
  OWN("authenticators/") {
    @Override
    <A, V> Profile<A, V> narrowed(Profile<A, V> profile) {
      return profile
          .only(
              Operation.LIST,
              Operation.RETRIEVE,
              Operation.UPDATE,
              Operation.DESTROY,
              Operation.USED_BY)
          .ownedByPeople();
    }
  },
  /** Administrators come to everybody's. */
  ADMIN("authenticators/admin/") {
    @Override
    <A, V> Profile<A, V> narrowed(Profile<A, V> profile) {
      return profile
          .only(
              Operation.LIST,
              Operation.CREATE,
              Operation.RETRIEVE,
              Operation.UPDATE,
              Operation.DESTROY)
          .named(new ModelName("authenticators_admin", profile.model().model()));
    }
  };

  private final String folder;

  DeviceDoor(String folder) {
    this.folder = folder;
  }

  abstract <A, V> Profile<A, V> narrowed(Profile<A, V> profile);

  <A extends Named, V> Profile<A, V> profile(DeviceKind<A, V> kind) {
    var address =
        new Profile.Address(
            folder + kind.deviceClass().wireName(), "id", kind.deviceClass().schema());
    ModelName model = ModelName.of(kind.deviceClass().model());
    return narrowed(Profile.of(model, address, kind.attributes(), kind.shown(), "name"));
  }
}
