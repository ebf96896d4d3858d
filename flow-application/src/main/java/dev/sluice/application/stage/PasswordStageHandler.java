package dev.sluice.application.stage;

import dev.sluice.application.port.Brands;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.FlowPage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for the pending user's password (spec/stages.md 2.2). */
final class PasswordStageHandler
    implements InteractiveStageHandler<PasswordStage, PasswordStage.Response> {

  private static final String WRONG = "Invalid password";

  private final PasswordCheck passwords;
  private final Brands brands;

  PasswordStageHandler(PasswordCheck passwords, Brands brands) {
    this.passwords = passwords;
    this.brands = brands;
  }

  @Override
  public Class<PasswordStage> configType() {
    return PasswordStage.class;
  }

  @Override
  public Class<PasswordStage.Response> responseType() {
    return PasswordStage.Response.class;
  }

  @Override
  public StageOutcome enter(PasswordStage stage, StageVisit visit) {
    FlowPage recovery =
        brands
            .at(visit.visitor().host())
            .findFlow(FlowRole.RECOVERY)
            .map(flow -> new FlowPage(flow, true))
            .orElse(null);
    return new Ask(new PasswordStage.Challenge(recovery, stage.allowShowPassword()));
  }

  @Override
  public StageOutcome respond(
      PasswordStage stage, PasswordStage.Response response, StageVisit visit) {
    Optional<Subject> pending = visit.pendingUser();
    if (pending.isEmpty()) {
      return new Deny(null);
    }
    Subject subject = pending.get();
    return switch (passwords.check(stage, subject, response.password(), visit)) {
      case PasswordCheck.Result.Right right ->
          new Proceed(
              Learned.NOTHING
                  .with(ContextKeys.USER_BACKEND, right.backend().wireName())
                  .with(ContextKeys.KNOWN_CLIENT, right.client())
                  .forgetting(ContextKeys.FAILED_PASSWORDS)
                  .proving(proof(subject, right, visit.id(), visit)));
      case PasswordCheck.Result.Wrong wrong -> refused(stage, subject, wrong, visit);
    };
  }

  /** What a right password proves. */
  static Proof proof(
      Subject subject,
      PasswordCheck.Result.Right right,
      @Nullable StageId stage,
      StageVisit visit) {
    UserId user = subject.id();
    if (user == null) {
      throw new IllegalStateException("nobody has a right password");
    }
    return new Proof(user, right.kind(), Set.of(FactorClass.KNOWS), stage, visit.now());
  }

  /**
   * One wrong password more ends the run when this run or this network has seen too many; a new
   * run, tab or node gives no fresh ones.
   */
  private static StageOutcome refused(
      PasswordStage stage, Subject subject, PasswordCheck.Result.Wrong wrong, StageVisit visit) {
    int failedHere = visit.context().find(ContextKeys.FAILED_PASSWORDS).orElse(0) + 1;
    Learned learned =
        reports(stage, subject, wrong, visit).with(ContextKeys.FAILED_PASSWORDS, failedHere);
    return Math.max(failedHere, wrong.failures()) >= stage.failedAttemptsBeforeCancel()
        ? new Deny(WRONG, learned)
        : new Reject(null, List.of(Problem.invalid("password", WRONG)), learned);
  }

  private static Learned reports(
      PasswordStage stage, Subject subject, PasswordCheck.Result.Wrong wrong, StageVisit visit) {
    String name = visit.stage().value();
    Learned learned =
        Learned.NOTHING.causing(
            new Effect.Report(new AuditEvent.LoginFailed(subject, name, wrong.reason())));
    for (PasswordBackend backend : stage.backends()) {
      if (backend == PasswordBackend.LDAP || backend == PasswordBackend.KERBEROS) {
        learned =
            learned.causing(
                new Effect.Report(
                    new AuditEvent.ConfigurationError(
                        subject, "There is no backend " + backend.wireName(), name)));
      }
    }
    return learned;
  }
}
