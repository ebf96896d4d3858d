package dev.sluice.application.stage;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordStage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whom a run is about (spec/stages.md 2.1). */
final class IdentificationStageHandler
    implements InteractiveStageHandler<IdentificationStage, IdentificationStage.Response> {

  private static final List<Problem> FAILED = List.of(Problem.invalid("Failed to authenticate."));

  private final UserRepository users;
  private final PasswordCheck passwords;
  private final CaptchaCheck captchas;
  private final PasskeyLogin passkeys;
  private final IdentificationQuestion questions;

  IdentificationStageHandler(
      UserRepository users,
      PasswordCheck passwords,
      CaptchaCheck captchas,
      PasskeyLogin passkeys,
      IdentificationQuestion questions) {
    this.users = users;
    this.passwords = passwords;
    this.captchas = captchas;
    this.passkeys = passkeys;
    this.questions = questions;
  }

  @Override
  public Class<IdentificationStage> configType() {
    return IdentificationStage.class;
  }

  @Override
  public Class<IdentificationStage.Response> responseType() {
    return IdentificationStage.Response.class;
  }

  /** A login hint answers for the visitor where nothing but the name is asked for. */
  @Override
  public StageOutcome enter(IdentificationStage stage, StageVisit visit) {
    Optional<String> hint = visit.context().find(ContextKeys.PENDING_USER_IDENTIFIER);
    if (hint.isEmpty() || !stage.isSimple() || visit.guarded()) {
      return asked(stage, hint.orElse(null), visit);
    }
    StageOutcome outcome =
        respond(stage, new IdentificationStage.Response(hint.get(), null), visit);
    return outcome instanceof Proceed
        ? outcome
        : new Ask(
            questions.of(stage, null, null, visit),
            Learned.NOTHING.forgetting(ContextKeys.PENDING_USER_IDENTIFIER));
  }

  private StageOutcome asked(
      IdentificationStage stage, @Nullable String prefill, StageVisit visit) {
    return passkeys
        .findQuestion(stage, visit)
        .map(question ->
            new Ask(questions.of(stage, prefill, question.options(), visit), question.learned()))
        .orElseGet(() -> new Ask(questions.of(stage, prefill, null, visit)));
  }

  @Override
  public StageOutcome respond(
      IdentificationStage stage, IdentificationStage.Response response, StageVisit visit) {
    if (response.passkey() != null) {
      return passkeys.respond(stage, response.passkey(), visit);
    }
    String identifier = response.uidField() == null ? "" : response.uidField().strip();
    if (identifier.isEmpty()) {
      return new Reject(List.of(Problem.invalid("No identification data provided.")));
    }
    if (!isHuman(stage, response.captchaToken(), visit)) {
      return new Reject(FAILED);
    }
    Optional<Subject> found =
        users.find(stage.userFields(), identifier, stage.caseInsensitiveMatching());
    Learned learned = identified(stage, identifier, found);
    return IdentificationQuestion.findPasswordStage(stage, visit)
        .map(embedded -> checked(embedded, learned, response.password(), visit))
        .orElseGet(
            () -> found.isPresent() ? new Proceed(learned) : unknown(stage, learned, identifier));
  }

  /** Asked before anybody is looked up, so that it tells nothing about who is known. */
  private boolean isHuman(IdentificationStage stage, @Nullable String token, StageVisit visit) {
    if (stage.captchaStage() == null) {
      return true;
    }
    return token != null
        && IdentificationQuestion.findCaptcha(stage, visit)
            .map(captcha -> captchas.check(captcha, captcha.privateKey().value(), token, visit))
            .filter(CaptchaCheck.Result.Human.class::isInstance)
            .isPresent();
  }

  /** Counts as a failure whatever is shown; where a password is asked for too, that counts it. */
  private static StageOutcome unknown(
      IdentificationStage stage, Learned learned, String identifier) {
    var misidentified = new Effect.Misidentified(identifier);
    return pretends(stage)
        ? new Proceed(learned.causing(misidentified))
        : new Reject(null, FAILED, Learned.NOTHING.causing(misidentified));
  }

  /** Where nobody can be named there is nobody to pretend to be. */
  private static boolean pretends(IdentificationStage stage) {
    return stage.pretendUserExists() && !stage.userFields().isEmpty();
  }

  /** What a former person's login left in the context says nothing about this one. */
  private static Learned identified(
      IdentificationStage stage, String identifier, Optional<Subject> found) {
    Learned learned =
        Learned.NOTHING
            .with(ContextKeys.PENDING_USER, found.orElseGet(() -> Subject.claiming(identifier)))
            .forgetting(ContextKeys.USER_BACKEND)
            .forgetting(ContextKeys.KNOWN_DEVICE);
    return stage.showMatchedUser()
        ? learned.forgetting(ContextKeys.PENDING_USER_IDENTIFIER)
        : learned.with(ContextKeys.PENDING_USER_IDENTIFIER, identifier);
  }

  private StageOutcome checked(
      Stage embedded, Learned learned, @Nullable String password, StageVisit visit) {
    Subject subject = learned.set().find(ContextKeys.PENDING_USER).orElse(Subject.ANONYMOUS);
    var config = (PasswordStage) embedded.config();
    String typed = password == null ? "" : password;
    return switch (passwords.check(config, subject, typed, visit)) {
      case PasswordCheck.Result.Right right ->
          new Proceed(
              learned
                  .with(ContextKeys.KNOWN_CLIENT, right.client())
                  .proving(PasswordStageHandler.proof(subject, right, embedded.id(), visit)));
      case PasswordCheck.Result.Wrong wrong ->
          new Reject(
              null,
              FAILED,
              Learned.NOTHING.causing(
                  new Effect.Report(
                      new AuditEvent.LoginFailed(subject, visit.stage().value(), wrong.reason()))));
    };
  }
}
