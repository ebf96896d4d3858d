package dev.sluice.adapter.persistence.device;

import dev.sluice.adapter.persistence.device.DeviceFacts.DuoFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.EmailFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.SmsFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.StaticFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.TotpFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.WebAuthnFacts;
import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.Totp;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.StageId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is a device's own, beside its registration.
 *
 * @param throttle its failures; none where no codes are typed
 * @param stage which stage registered it, if that matters
 * @param aaguid the type of its authenticator, if it has one
 * @param facts what is no secret
 * @param secrets what is, or null if nothing is
 */
record DeviceDocument(
    Throttle throttle,
    @Nullable StageId stage,
    @Nullable UUID aaguid,
    DeviceFacts facts,
    @Nullable DeviceSecrets secrets) {

  static DeviceDocument of(Device device) {
    return switch (device) {
      case TotpDevice app ->
          of(app, null, facts(app.totp()), DeviceSecrets.ofKey(app.totp().key()));
      case StaticDevice printed ->
          of(
              printed,
              null,
              new StaticFacts(printed.codes().size()),
              DeviceSecrets.ofCodes(printed.codes()));
      case SmsDevice phone ->
          of(
              phone,
              phone.stage(),
              new SmsFacts(phone.number().text()),
              DeviceSecrets.ofSent(phone.sent()));
      case EmailDevice mailbox ->
          of(
              mailbox,
              mailbox.stage(),
              new EmailFacts(mailbox.email()),
              DeviceSecrets.ofSent(mailbox.sent()));
      case DuoDevice duo ->
          new DeviceDocument(Throttle.NONE, duo.stage(), null, new DuoFacts(duo.duoUser()), null);
      case WebAuthnDevice key ->
          new DeviceDocument(Throttle.NONE, null, key.credential().aaguid(), facts(key), null);
    };
  }

  private static DeviceDocument of(
      CodeDevice device,
      @Nullable StageId stage,
      DeviceFacts facts,
      @Nullable DeviceSecrets secrets) {
    return new DeviceDocument(device.throttle(), stage, null, facts, secrets);
  }

  private static TotpFacts facts(Totp totp) {
    return new TotpFacts(
        totp.digits(), totp.step(), totp.tolerance(), totp.drift(), totp.lastStep());
  }

  private static WebAuthnFacts facts(WebAuthnDevice key) {
    Credential credential = key.credential();
    return new WebAuthnFacts(
        credential.id(),
        credential.publicKey(),
        credential.rpId(),
        credential.certificate(),
        credential.fingerprint(),
        key.signCount(),
        credential.provenance());
  }
}
