package dev.sluice.application.stage;

import dev.sluice.application.stage.PasskeyCheck.Question;
import dev.sluice.application.stage.PasskeyCheck.Result;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.TakesPasskeys;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.PasskeyRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Logs people in by nothing but a passkey, which says whose it is (spec/stages.md 2.1). */
final class PasskeyLogin {

  private static final List<Problem> FAILED = List.of(Problem.invalid("Failed to authenticate."));

  private final PasskeyCheck passkeys;
  private final IdentificationQuestion questions;

  PasskeyLogin(PasskeyCheck passkeys, IdentificationQuestion questions) {
    this.passkeys = passkeys;
    this.questions = questions;
  }

  /** What browsers are asked beside the name, if the stage offers that. */
  Optional<Question> findQuestion(IdentificationStage stage, StageVisit visit) {
    return findRules(stage, visit).map(rules -> passkeys.ask(rules, visit));
  }

  /** A passkey came instead of a name. */
  StageOutcome respond(IdentificationStage stage, Value.Fields passkey, StageVisit visit) {
    Optional<PasskeyRules> rules = findRules(stage, visit);
    if (rules.isEmpty()) {
      return new Reject(FAILED);
    }
    return switch (passkeys.check(rules.get(), passkey, null, visit)) {
      case Result.Right right -> new Proceed(identified(right, stage.webauthnStage(), visit));
      case Result.Wrong wrong -> refused(stage, wrong, rules.get(), visit);
    };
  }

  /**
   * What a passkey proves: that somebody has it, and, where its authenticator verified them, that
   * it is they who have it.
   */
  static Proof proof(Result.Right right, @Nullable StageId stage, StageVisit visit) {
    WebAuthnDevice device = right.device();
    Set<FactorClass> factors =
        right.userVerified() ? Set.of(FactorClass.HAS, FactorClass.IS) : Set.of(FactorClass.HAS);
    return new Proof(
        device.user(),
        EvidenceKind.PASSKEY,
        factors,
        stage,
        visit.now(),
        ProvenFactor.name(device));
  }

  /** What a former person's login left in the context says nothing about this one. */
  private static Learned identified(Result.Right right, @Nullable StageId stage, StageVisit visit) {
    return Learned.NOTHING
        .with(ContextKeys.PENDING_USER, right.owner())
        .forgetting(ContextKeys.PENDING_USER_IDENTIFIER)
        .forgetting(ContextKeys.USER_BACKEND)
        .forgetting(ContextKeys.KNOWN_DEVICE)
        .forgetting(ContextKeys.WEBAUTHN_CHALLENGE)
        .proving(proof(right, stage, visit))
        .and(right.noticed());
  }

  /** The next try has something else to sign. */
  private StageOutcome refused(
      IdentificationStage stage, Result.Wrong wrong, PasskeyRules rules, StageVisit visit) {
    Question question = passkeys.ask(rules, visit);
    String prefill = visit.context().find(ContextKeys.PENDING_USER_IDENTIFIER).orElse(null);
    var failed = new AuditEvent.LoginFailed(wrong.about(), visit.stage().value(), wrong.reason());
    return new Reject(
        questions.of(stage, prefill, question.options(), visit),
        FAILED,
        question.learned().and(wrong.noticed()).causing(new Effect.Report(failed)));
  }

  private static Optional<PasskeyRules> findRules(IdentificationStage stage, StageVisit visit) {
    return Optional.ofNullable(stage.webauthnStage())
        .flatMap(visit.references()::findStage)
        .map(Stage::config)
        .filter(TakesPasskeys.class::isInstance)
        .map(config -> ((TakesPasskeys) config).passkeyRules());
  }
}
