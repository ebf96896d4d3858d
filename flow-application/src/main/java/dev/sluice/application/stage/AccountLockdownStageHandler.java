package dev.sluice.application.stage;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.HandOver;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AccountLockdownStage;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import java.util.Set;

/** Locks the account that the run is about (spec/stages.md 2.16). */
final class AccountLockdownStageHandler implements StageHandler<AccountLockdownStage> {

  private static final ModelName USER = ModelName.of("authentik_core.user");
  private static final String REASON = "lockdown_reason";
  private static final String NO_TARGET = "There is no account that could be locked.";
  private static final String NO_PERMISSION = "You may not lock this account.";
  private static final String NO_COMPLETION =
      "You cannot lock your own account: it is not configured what follows.";

  private final Authorize authorize;
  private final UserRepository users;

  AccountLockdownStageHandler(Authorize authorize, UserRepository users) {
    this.authorize = authorize;
    this.users = users;
  }

  @Override
  public Class<AccountLockdownStage> configType() {
    return AccountLockdownStage.class;
  }

  @Override
  public StageOutcome enter(AccountLockdownStage stage, StageVisit visit) {
    return Optional.ofNullable(visit.subject().id())
        .flatMap(users::find)
        .filter(user -> user.type().mayBeLocked())
        .map(target -> judged(stage, target, visit))
        .orElseGet(() -> new Deny(NO_TARGET));
  }

  private StageOutcome judged(AccountLockdownStage stage, User target, StageVisit visit) {
    boolean own = visit.visitor().user().is(target.id());
    if (!own && !isAllowed(visit.visitor().user(), target)) {
      return new Deny(NO_PERMISSION);
    }
    Learned learned = locking(stage, target, visit);
    if (!own || !stage.deleteSessions()) {
      return new Proceed(learned);
    }
    return findCompletion(stage, visit)
        .<StageOutcome>map(flow ->
            new HandOver(flow, false, Learned.NOTHING.causing(new Effect.LogOut()).and(learned)))
        .orElseGet(() -> new Deny(NO_COMPLETION));
  }

  /** The same as for taking an account over: those of superusers are for superusers. */
  private boolean isAllowed(Subject visitor, User target) {
    Authority authority = authorize.authorize(new Caller(visitor, null), Set.of(USER));
    Permission change = USER.permission(ModelAction.CHANGE);
    return authority.grants().holds(change, Long.toString(target.id().value()))
        && (!target.isSuperuser() || authority.grants().superuser());
  }

  private static Learned locking(AccountLockdownStage stage, User target, StageVisit visit) {
    UserId id = target.id();
    var event =
        new AuditEvent.AccountLocked(visit.visitor().user(), target.asSubject(), reason(visit));
    return Learned.NOTHING
        .causing(new Effect.LockDown(id, stage.measures()))
        .causing(new Effect.Report(event));
  }

  private static Optional<FlowSlug> findCompletion(AccountLockdownStage stage, StageVisit visit) {
    return Optional.ofNullable(stage.selfServiceCompletionFlow())
        .flatMap(visit.references()::findFlow);
  }

  private static String reason(StageVisit visit) {
    return visit
        .context()
        .find(ContextKeys.PROMPT_DATA)
        .map(data -> data.fields().get(REASON))
        .flatMap(
            typed -> typed instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty())
        .or(() -> visit.context().find(ContextKeys.LOCKDOWN_REASON))
        .orElse("");
  }
}
