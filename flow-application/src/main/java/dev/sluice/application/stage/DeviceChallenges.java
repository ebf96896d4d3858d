package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage.DeviceChallenge;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out by which devices somebody may prove something, and what these are asked. */
final class DeviceChallenges {

  private static final int LONG_CODE = 8;

  private final Devices devices;
  private final PasskeyCheck passkeys;

  DeviceChallenges(Devices devices, PasskeyCheck passkeys) {
    this.devices = devices;
    this.passkeys = passkeys;
  }

  /**
   * What is asked.
   *
   * @param challenges one of each class at most
   * @param learned what the run has to know to check an answer
   */
  record Question(List<DeviceChallenge> challenges, Learned learned) {}

  /** The devices of somebody that count here. */
  List<Device> list(AuthenticatorValidateStage stage, UserId user) {
    return devices.list(user).stream().filter(device -> counts(device, stage)).toList();
  }

  /** Asks for one of some devices. */
  Question ask(AuthenticatorValidateStage stage, List<Device> some, StageVisit visit) {
    var first = new LinkedHashMap<DeviceClass, Device>();
    some.forEach(device -> first.putIfAbsent(device.deviceClass(), device));
    var challenges = new ArrayList<DeviceChallenge>();
    Learned learned = Learned.NOTHING;
    for (Device device : first.values()) {
      Value.Fields fields = Value.Fields.NONE;
      if (device instanceof EmailDevice mailbox) {
        fields = new Value.Fields(Map.of("email", Value.of(mailbox.maskedEmail())));
      } else if (device instanceof WebAuthnDevice) {
        var question = passkeys.askForOneOf(keysAmong(some), stage.passkeyRules(), visit);
        fields = question.options();
        learned = learned.and(question.learned());
      }
      challenges.add(
          new DeviceChallenge(
              device.deviceClass(),
              Long.toString(device.id().value()),
              fields,
              device.lastUsed(),
              digits(device, some)));
    }
    return remembering(challenges, learned);
  }

  /** Asks for whatever passkey somebody has who was not named. */
  Question askAnybody(AuthenticatorValidateStage stage, StageVisit visit) {
    var question = passkeys.ask(stage.passkeyRules(), visit);
    var challenge =
        new DeviceChallenge(
            DeviceClass.WEBAUTHN, OfferedDevice.ANY, question.options(), null, null);
    return remembering(List.of(challenge), question.learned());
  }

  private static Question remembering(List<DeviceChallenge> challenges, Learned learned) {
    return new Question(
        challenges, learned.with(ContextKeys.DEVICE_CHALLENGES, OfferedDevice.value(challenges)));
  }

  private boolean counts(Device device, AuthenticatorValidateStage stage) {
    if (!device.confirmed() || !stage.deviceClasses().contains(device.deviceClass())) {
      return false;
    }
    return switch (device) {
      case SmsDevice phone -> !phone.number().isHashed();
      case WebAuthnDevice key -> passkeys.allows(key, stage.passkeyRules());
      default -> true;
    };
  }

  /** A code of any app will do, so that it may be as long as the longest; null for the usual. */
  private static @Nullable Integer digits(Device device, List<Device> some) {
    return device instanceof TotpDevice
            && some.stream()
                .anyMatch(
                    each -> each instanceof TotpDevice app && app.totp().digits() == LONG_CODE)
        ? LONG_CODE
        : null;
  }

  private static List<WebAuthnDevice> keysAmong(List<Device> some) {
    return some.stream()
        .filter(WebAuthnDevice.class::isInstance)
        .map(WebAuthnDevice.class::cast)
        .toList();
  }
}
