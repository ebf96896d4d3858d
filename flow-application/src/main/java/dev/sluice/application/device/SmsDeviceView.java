package dev.sluice.application.device;

import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.device.SmsDevice;

/** A phone as it is shown. */
record SmsDeviceView(String name, int pk, String phoneNumber, PartialUser user) {

  static SmsDeviceView of(DeviceRow row) {
    var phone = (SmsDevice) row.device();
    return new SmsDeviceView(phone.name(), row.pk(), phone.number().text(), row.user());
  }
}
