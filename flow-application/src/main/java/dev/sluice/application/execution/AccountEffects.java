package dev.sluice.application.execution;

import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.stage.Effect;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Does to accounts what stages and policies want done to them. */
final class AccountEffects {

  private final Credentials credentials;
  private final UserRepository users;
  private final PolicyRepository policies;
  private final Lockdowns lockdowns;

  AccountEffects(
      Credentials credentials,
      UserRepository users,
      PolicyRepository policies,
      Lockdowns lockdowns) {
    this.credentials = credentials;
    this.users = users;
    this.policies = policies;
    this.lockdowns = lockdowns;
  }

  /** Does what an effect wants; the session of the run itself goes on. */
  void change(Effect effect, @Nullable Session session, Instant now) {
    switch (effect) {
      case Effect.ExpirePassword(var user) -> credentials.expire(user);
      case Effect.ChangePassword(var user, var hash) ->
          users.updatePassword(user, hash, idOf(session), now);
      case Effect.RemoveUser(var user) -> {
        policies.remove(new Attached.OfUser(user));
        users.remove(user);
      }
      case Effect.LockDown lockDown -> lockdowns.perform(lockDown, idOf(session), now);
      case Effect.LogIn _,
          Effect.LogOut _,
          Effect.RememberDevice _,
          Effect.RememberValidation _,
          Effect.StepUp _,
          Effect.Report _,
          Effect.MailLink _,
          Effect.PretendMail _,
          Effect.UseUpInvitation _,
          Effect.UseUpLink _,
          Effect.Misidentified _ -> {}
    }
  }

  private static @Nullable SessionId idOf(@Nullable Session session) {
    return session == null ? null : session.id();
  }
}
