package dev.sluice.application.stage;

import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.Attempts.Attempt;
import dev.sluice.application.port.Attempts.Purpose;
import dev.sluice.application.port.KeySource;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.StageVisit;
import java.util.Optional;

/**
 * Counts how often somebody asks for codes: each costs money, or somebody's patience. The same wish
 * sent many times at once is many.
 */
final class MessageLimit {

  /** So many may be asked for in a row; each further one has to wait. */
  private static final int MOST = 5;

  private static final Problem TOO_MANY =
      Problem.invalid("Too many messages were asked for. Try again later.");

  private final Attempts attempts;
  private final DeviceCookies devices;
  private final KeySource keys;

  MessageLimit(Attempts attempts, DeviceCookies devices, KeySource keys) {
    this.attempts = attempts;
    this.devices = devices;
    this.keys = keys;
  }

  /** Counts a wish; what is wrong with it if there were too many. */
  Optional<Problem> findProblem(Subject subject, StageVisit visit) {
    String fingerprint = new SessionKey(keys.next()).hash();
    var attempt =
        new Attempt(
            Purpose.MAIL,
            devices.claimant(subject, visit.visitor(), visit.now()),
            MOST,
            visit.now(),
            fingerprint);
    return attempts.claim(attempt).granted() ? Optional.empty() : Optional.of(TOO_MANY);
  }
}
