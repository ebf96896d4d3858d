package dev.sluice.application.device;

import dev.sluice.application.identity.PartialUser;

/** A device of which nothing more is shown than that it is there. */
record PlainDeviceView(String name, int pk, PartialUser user) {

  static PlainDeviceView of(DeviceRow row) {
    return new PlainDeviceView(row.device().name(), row.pk(), row.user());
  }
}
