package dev.sluice.application.stage;

import dev.sluice.application.port.DuoGateway.Progress;
import dev.sluice.domain.identity.SessionKey;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody's phone is registered with Duo by now. */
@FunctionalInterface
public interface CheckDuoEnrollment {

  /**
   * How far the registration is that a run of the session waits for.
   *
   * @param stage the key of the stage that asks for it; any text
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such stage
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the session has no such run, or Duo does
   *     not tell
   */
  Progress check(String stage, @Nullable SessionKey session);
}
