package dev.sluice.application.stage;

import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import java.util.Optional;

/** Checks whatever somebody sends to prove something. */
final class Validations {

  private final CodeValidation codes;
  private final PasskeyValidation passkeys;
  private final DuoValidation pushes;

  Validations(CodeValidation codes, PasskeyValidation passkeys, DuoValidation pushes) {
    this.codes = codes;
    this.passkeys = passkeys;
    this.pushes = pushes;
  }

  /** What came of it; nothing where nothing was sent. */
  Optional<Validation> find(
      AuthenticatorValidateStage stage,
      AuthenticatorValidateStage.Response response,
      StageVisit visit) {
    return Typed.find(response.code())
        .map(code -> codes.check(stage, code, visit))
        .or(() ->
            Optional.ofNullable(response.webauthn())
                .map(answer -> passkeys.check(stage, answer, visit)))
        .or(() -> Optional.ofNullable(response.duo()).map(id -> pushes.check(id, visit)));
  }
}
