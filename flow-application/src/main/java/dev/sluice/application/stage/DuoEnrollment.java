package dev.sluice.application.stage;

import dev.sluice.application.port.DuoGateway.Enrollment;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.value.Value;
import java.util.Optional;

/** A registration with Duo, as a run remembers it. */
final class DuoEnrollment {

  private static final String STAGE = "stage";
  private static final String USER = "user_id";
  private static final String CODE = "activation_code";
  private static final String BARCODE = "activation_barcode";

  private DuoEnrollment() {}

  /** The registration by a stage that is under way. */
  static Optional<Enrollment> find(StageId stage, Context context) {
    return context
        .find(ContextKeys.DUO_DRAFT)
        .map(Draft::new)
        .filter(draft -> draft.find(STAGE).filter(stage.value().toString()::equals).isPresent())
        .map(draft ->
            new Enrollment(
                draft.find(USER).orElseThrow(),
                draft.find(CODE).orElseThrow(),
                draft.find(BARCODE).orElseThrow()));
  }

  static Value.Fields value(Enrollment enrollment, StageId stage) {
    return Draft.EMPTY
        .with(STAGE, stage.value().toString())
        .with(USER, enrollment.duoUser())
        .with(CODE, enrollment.activationCode())
        .with(BARCODE, enrollment.barcode())
        .fields();
  }
}
