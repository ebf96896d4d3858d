package dev.sluice.application.stage;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageVisit;

/** What came of sending a code. */
sealed interface Delivery {

  /**
   * It is on its way.
   *
   * @param code the code
   */
  record Sent(SentCode code) implements Delivery {}

  /**
   * It is not.
   *
   * @param learned tells administrators why
   */
  record Unsent(Learned learned) implements Delivery {

    /** What the visitor may know. */
    static final Problem PROBLEM = Problem.invalid("The message could not be sent.");

    static Unsent because(String reason, Subject subject, StageVisit visit) {
      var error = new AuditEvent.ConfigurationError(subject, reason, visit.stage().value());
      return new Unsent(Learned.NOTHING.causing(new Effect.Report(error)));
    }
  }
}
