package dev.sluice.bootstrap.contract;

import dev.sluice.application.port.Devices;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.Totp;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Secret;
import java.time.Instant;
import java.util.List;

/** Devices, which are registered in flows only and not over the interface. */
record Registrations(RunningServer server, UserId user, StageId stage) {

  /** A new one. */
  DeviceId register(DeviceClass deviceClass) {
    Devices devices = server.bean(Devices.class);
    DeviceId id = devices.nextId();
    String name = "made-" + id.value();
    Instant now = Instant.now();
    devices.add(device(deviceClass, Registration.pending(id, user, name, now).confirmedAt(now)));
    return id;
  }

  private Device device(DeviceClass deviceClass, Registration registration) {
    String name = registration.name();
    return switch (deviceClass) {
      case TOTP ->
          new TotpDevice(registration, Throttle.NONE, Totp.of(new Secret("31".repeat(20)), 6));
      case STATIC -> new StaticDevice(registration, Throttle.NONE, List.of("alpha", "beta"));
      case SMS -> new SmsDevice(registration, Throttle.NONE, stage, new PhoneNumber(name), null);
      case EMAIL ->
          new EmailDevice(registration, Throttle.NONE, stage, name + "@example.org", null);
      case DUO -> new DuoDevice(registration, stage, name);
      case WEBAUTHN ->
          new WebAuthnDevice(
              registration,
              new Credential(name, "key", "localhost", DeviceType.UNKNOWN, null, null),
              0);
    };
  }
}
