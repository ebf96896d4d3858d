package dev.sluice.application.stage;

import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.value.Value;

/** Checks passkeys of the person whom they have to be of, or of whoever comes by one. */
final class PasskeyValidation {

  private static final Problem INVALID =
      Problem.invalid("webauthn", "The passkey could not be checked.");

  private final PasskeyCheck passkeys;

  PasskeyValidation(PasskeyCheck passkeys) {
    this.passkeys = passkeys;
  }

  Validation check(AuthenticatorValidateStage stage, Value.Fields response, StageVisit visit) {
    UserId user = visit.subject().id();
    boolean anybody = user == null && visit.pendingUser().isEmpty();
    if (OfferedDevice.in(visit).stream()
        .noneMatch(one ->
            one.type() == DeviceClass.WEBAUTHN
                && (user != null || (anybody && one.uid().equals(OfferedDevice.ANY))))) {
      return Validation.Unproven.failed(INVALID, "no passkey was asked for", visit);
    }
    return switch (passkeys.check(stage.passkeyRules(), response, user, visit)) {
      case PasskeyCheck.Result.Right(var device, var owner, var verified, var noticed) ->
          new Validation.Proven(device, owner, verified, noticed);
      case PasskeyCheck.Result.Wrong(var reason, _, var noticed) ->
          Validation.Unproven.failed(INVALID, reason, visit).and(noticed);
    };
  }
}
