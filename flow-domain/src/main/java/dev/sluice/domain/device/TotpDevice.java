package dev.sluice.domain.device;

import java.time.Instant;
import java.util.Optional;

/**
 * An authenticator app.
 *
 * @param totp its clock
 */
public record TotpDevice(Registration registration, Throttle throttle, Totp totp)
    implements CodeDevice {

  @Override
  public DeviceClass deviceClass() {
    return DeviceClass.TOTP;
  }

  @Override
  public Optional<String> identity() {
    return Optional.empty();
  }

  @Override
  public TotpDevice with(Registration other) {
    return new TotpDevice(other, throttle, totp);
  }

  @Override
  public TotpDevice with(Throttle other) {
    return new TotpDevice(registration, other, totp);
  }

  @Override
  public Optional<CodeDevice> without(String code, Instant now) {
    return totp.without(code, now).map(later -> new TotpDevice(registration, throttle, later));
  }
}
