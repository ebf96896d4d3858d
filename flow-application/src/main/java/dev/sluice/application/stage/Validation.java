package dev.sluice.application.stage;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageVisit;

/** Whether somebody proved something by a device. */
sealed interface Validation {

  /**
   * They did.
   *
   * @param device by which
   * @param owner who
   * @param userVerified whether the device made sure that it is them
   * @param noticed what has to be told all the same
   */
  record Proven(Device device, Subject owner, boolean userVerified, Learned noticed)
      implements Validation {

    Proven(Device device, Subject owner, boolean userVerified) {
      this(device, owner, userVerified, Learned.NOTHING);
    }
  }

  /**
   * They did not.
   *
   * @param problem what they may know
   * @param learned tells administrators why
   */
  record Unproven(Problem problem, Learned learned) implements Validation {

    /** A failed attempt, which counts against whom it is about. */
    static Unproven failed(Problem problem, String reason, StageVisit visit) {
      var failed = new AuditEvent.LoginFailed(visit.subject(), visit.stage().value(), reason);
      return new Unproven(problem, Learned.NOTHING.causing(new Effect.Report(failed)));
    }

    /** And this was noticed. */
    Unproven and(Learned noticed) {
      return new Unproven(problem, learned.and(noticed));
    }
  }
}
