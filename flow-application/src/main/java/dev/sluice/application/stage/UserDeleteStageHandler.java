package dev.sluice.application.stage;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.UserDeleteStage;

/** Deletes whom the run is about, and logs the visitor out (spec/stages.md 2.7). */
final class UserDeleteStageHandler implements StageHandler<UserDeleteStage> {

  @Override
  public Class<UserDeleteStage> configType() {
    return UserDeleteStage.class;
  }

  @Override
  public StageOutcome enter(UserDeleteStage stage, StageVisit visit) {
    Subject subject = visit.subject();
    UserId user = subject.id();
    if (user == null) {
      return new Deny(null);
    }
    Learned learned = Learned.NOTHING.forgetting(ContextKeys.PENDING_USER);
    if (visit.visitor().isAuthenticated()) {
      learned = learned.causing(new Effect.LogOut());
    }
    var object =
        new StoredObject("authentik_core", "user", Long.toString(user.value()), subject.username());
    Subject author = visit.visitor().isAuthenticated() ? visit.visitor().user() : subject;
    return new Proceed(
        learned
            .causing(new Effect.RemoveUser(user))
            .causing(new Effect.Report(new AuditEvent.ModelDeleted(author, object))));
  }
}
