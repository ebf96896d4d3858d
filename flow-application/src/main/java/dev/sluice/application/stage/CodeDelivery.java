package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.application.port.StageRepository;
import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage;
import dev.sluice.domain.stage.kind.StageConfig;
import java.util.Optional;

/** Sends codes to devices that are registered, as the stages say that registered them. */
final class CodeDelivery {

  private final Devices devices;
  private final StageRepository stages;
  private final PhoneCodes phones;
  private final MailCodes mails;

  CodeDelivery(Devices devices, StageRepository stages, PhoneCodes phones, MailCodes mails) {
    this.devices = devices;
    this.stages = stages;
    this.phones = phones;
    this.mails = mails;
  }

  /** The device of somebody that was chosen, if it gets codes. */
  Optional<CodeDevice> find(OfferedDevice chosen, UserId owner) {
    return devices.list(owner).stream()
        .filter(device -> device.confirmed() && chosen.is(device))
        .filter(device -> device instanceof SmsDevice || device instanceof EmailDevice)
        .map(CodeDevice.class::cast)
        .findFirst();
  }

  /** Sends a code, which is the one that counts from then on. */
  Delivery send(CodeDevice device, StageVisit visit) {
    Delivery delivery =
        switch (device) {
          case SmsDevice phone ->
              find(phone.stage(), AuthenticatorSmsStage.class)
                  .map(stage -> phones.send(stage, phone.number(), visit.subject(), visit))
                  .orElseGet(() -> gone(visit));
          case EmailDevice mailbox ->
              find(mailbox.stage(), AuthenticatorEmailStage.class)
                  .map(stage ->
                      mails.send(
                          new MailCodes.Sender(mailbox.stage(), stage),
                          mailbox.email(),
                          visit.subject(),
                          visit))
                  .orElseGet(() -> gone(visit));
          default -> gone(visit);
        };
    if (delivery instanceof Delivery.Sent(SentCode code)) {
      expect(code, device);
    }
    return delivery;
  }

  private <C extends StageConfig> Optional<C> find(StageId stage, Class<C> kind) {
    return stages.find(stage).map(Stage::config).filter(kind::isInstance).map(kind::cast);
  }

  private static Delivery gone(StageVisit visit) {
    return Delivery.Unsent.because(
        "The stage is gone that registered the device.", visit.subject(), visit);
  }

  private void expect(SentCode code, Device sentTo) {
    devices.hold(sentTo.user()).stream()
        .filter(device -> device.id().equals(sentTo.id()))
        .<Device>map(device ->
            switch (device) {
              case SmsDevice phone -> phone.with(code);
              case EmailDevice mailbox -> mailbox.with(code);
              default -> device;
            })
        .forEach(devices::update);
  }
}
