package dev.sluice.application.stage;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.UserLogoutStage;

/** Logs the visitor out (spec/stages.md 2.6). */
final class UserLogoutStageHandler implements StageHandler<UserLogoutStage> {

  @Override
  public Class<UserLogoutStage> configType() {
    return UserLogoutStage.class;
  }

  @Override
  public StageOutcome enter(UserLogoutStage stage, StageVisit visit) {
    return visit.visitor().isAuthenticated()
        ? new Proceed(
            Learned.NOTHING
                .causing(new Effect.LogOut())
                .causing(new Effect.Report(new AuditEvent.LoggedOut(visit.visitor().user()))))
        : new Proceed(Learned.NOTHING);
  }
}
