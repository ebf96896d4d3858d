package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.stage.DeviceCookies;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.stage.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does to the session and the client what stages want done to them. */
final class SessionEffects {

  private final SessionRepository sessions;
  private final ExecutionRepository executions;
  private final Arrivals arrivals;
  private final KeySource keys;
  private final DeviceCookies devices;

  SessionEffects(
      SessionRepository sessions,
      ExecutionRepository executions,
      Arrivals arrivals,
      KeySource keys,
      DeviceCookies devices) {
    this.sessions = sessions;
    this.executions = executions;
    this.arrivals = arrivals;
    this.keys = keys;
    this.devices = devices;
  }

  /**
   * A session to change.
   *
   * @param session as it is
   * @param isNew whether it is still to be made
   * @param run the run that survives whatever happens, or null
   */
  record Target(Session session, boolean isNew, @Nullable FlowExecution run) {}

  /**
   * What became of it.
   *
   * @param session as it is now
   * @param saved whether that is written already
   * @param newKey the key under which it is still to be made, or null if it is there
   * @param keeping what the client is to keep
   */
  record Result(
      Session session, boolean saved, @Nullable SessionKey newKey, List<ClientEffect> keeping) {

    /** The session if its use at a moment is still to be written. */
    @Nullable Session unsaved(Instant now) {
      return !saved && session.lastUsed().equals(now) ? session : null;
    }
  }

  /** Changes a session; the key changes with whoever it belongs to, and with what was proven. */
  Result apply(Target target, List<Effect> effects, Client client, Instant now) {
    Session session = target.session();
    var keeping = new ArrayList<ClientEffect>();
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.LogIn login -> session = loggedIn(session, login, client, now);
        case Effect.LogOut _ -> session = loggedOut(session, target, now);
        case Effect.StepUp(var proven) -> session = session.proving(proven);
        case Effect.RememberDevice remember -> keeping.add(device(remember, now));
        case Effect.RememberValidation remember -> keeping.add(validation(remember, now));
        case Effect.Report _,
            Effect.ExpirePassword _,
            Effect.Misidentified _,
            Effect.ChangePassword _,
            Effect.RemoveUser _,
            Effect.LockDown _,
            Effect.MailLink _,
            Effect.PretendMail _,
            Effect.UseUpInvitation _,
            Effect.UseUpLink _ -> {}
      }
    }
    boolean rekeyed = target.isNew() || effects.stream().anyMatch(SessionEffects::changesRights);
    if (!rekeyed) {
      return new Result(session, false, null, keeping);
    }
    var key = new SessionKey(keys.next());
    keeping.add(new ClientEffect.KeepSession(key, session.lasting()));
    if (target.isNew()) {
      return new Result(session, false, key, keeping);
    }
    sessions.update(session, key, client, now);
    return new Result(session, true, null, keeping);
  }

  /** Whoever knows a key from before may do no more than before. */
  private static boolean changesRights(Effect effect) {
    return effect instanceof Effect.LogIn
        || effect instanceof Effect.LogOut
        || effect instanceof Effect.StepUp;
  }

  private Session loggedIn(Session session, Effect.LogIn login, Client client, Instant now) {
    UserId user = login.subject().id();
    if (user == null) {
      throw new IllegalStateException("nobody cannot log in");
    }
    arrivals.record(user, client, now);
    if (login.terminateOthers()) {
      sessions.remove(user, session.id());
    }
    return session
        .loggedIn(login.subject(), login.evidence(), login.lasting(), now)
        .bound(login.binding());
  }

  private Session loggedOut(Session session, Target target, Instant now) {
    ExecutionId kept = target.run() == null ? null : target.run().id();
    executions.remove(session.id(), null, kept);
    return session.loggedOut(now);
  }

  private ClientEffect validation(Effect.RememberValidation remember, Instant now) {
    return new ClientEffect.KeepValidation(
        devices.issue(remember.device(), remember.stage(), remember.lasting(), now),
        remember.lasting());
  }

  private ClientEffect device(Effect.RememberDevice remember, Instant now) {
    return new ClientEffect.KeepDevice(
        devices.issue(remember.user(), remember.lasting(), now), remember.lasting());
  }
}
