package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.domain.device.CodeCheck;
import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import java.util.List;

/**
 * Tries codes with the devices of the person whom they have to be of. All of them are held
 * meanwhile, so that of many who send the same code at once one finds it unused; what was not asked
 * for is neither tried nor counted.
 */
final class CodeValidation {

  private static final Problem WRONG = Problem.invalid("code", "The code does not match.");

  private final Devices devices;

  CodeValidation(Devices devices) {
    this.devices = devices;
  }

  Validation check(AuthenticatorValidateStage stage, String code, StageVisit visit) {
    UserId user = visit.subject().id();
    List<OfferedDevice> offered = OfferedDevice.in(visit);
    if (user == null) {
      return Validation.Unproven.failed(WRONG, "no code was asked for", visit);
    }
    List<CodeDevice> candidates =
        devices.hold(user).stream()
            .filter(CodeDevice.class::isInstance)
            .map(CodeDevice.class::cast)
            .filter(device -> device.confirmed() && isAsked(device, stage, offered))
            .toList();
    CodeCheck check = CodeCheck.of(candidates, code, visit.now(), stage::throttlingFactor);
    check.changed().forEach(devices::update);
    return check
        .passed()
        .<Validation>map(device -> new Validation.Proven(device, visit.subject(), false))
        .orElseGet(() -> Validation.Unproven.failed(WRONG, "the code was not accepted", visit));
  }

  /** Of apps and recovery codes any one of the class will do; of what was sent, only that. */
  private static boolean isAsked(
      CodeDevice device, AuthenticatorValidateStage stage, List<OfferedDevice> offered) {
    DeviceClass type = device.deviceClass();
    boolean anyOfClass = type == DeviceClass.TOTP || type == DeviceClass.STATIC;
    return stage.deviceClasses().contains(type)
        && offered.stream().anyMatch(one -> anyOfClass ? one.type() == type : one.is(device));
  }
}
