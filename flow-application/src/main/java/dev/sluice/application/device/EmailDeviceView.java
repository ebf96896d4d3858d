package dev.sluice.application.device;

import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.device.EmailDevice;

/** A mailbox as it is shown. */
record EmailDeviceView(String name, int pk, String email, PartialUser user) {

  static EmailDeviceView of(DeviceRow row) {
    var mailbox = (EmailDevice) row.device();
    return new EmailDeviceView(mailbox.name(), row.pk(), mailbox.email(), row.user());
  }
}
