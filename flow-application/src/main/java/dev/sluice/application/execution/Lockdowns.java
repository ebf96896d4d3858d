package dev.sluice.application.execution;

import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.stage.Effect;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Locks accounts, with all by which somebody could get into them. */
final class Lockdowns {

  private final UserRepository users;
  private final SessionRepository sessions;
  private final TokenRepository tokens;
  private final FlowTokenRepository flowTokens;

  Lockdowns(
      UserRepository users,
      SessionRepository sessions,
      TokenRepository tokens,
      FlowTokenRepository flowTokens) {
    this.users = users;
    this.sessions = sessions;
    this.tokens = tokens;
    this.flowTokens = flowTokens;
  }

  /**
   * Locks an account. The account itself comes first: from then on nothing can be added to what is
   * removed afterwards.
   *
   * @param kept the session in which this happens, whosever it is; or null
   */
  void perform(Effect.LockDown lockDown, @Nullable SessionId kept, Instant now) {
    users.lockDown(lockDown.user(), lockDown.measures(), now);
    if (lockDown.measures().endingSessions()) {
      sessions.remove(lockDown.user(), kept);
    }
    if (lockDown.measures().revokingTokens()) {
      tokens.remove(lockDown.user());
      flowTokens.remove(lockDown.user());
    }
  }
}
