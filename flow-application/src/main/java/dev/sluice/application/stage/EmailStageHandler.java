package dev.sluice.application.stage;

import dev.sluice.application.port.MailTemplates;
import dev.sluice.application.port.Resends;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.EmailStage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Mails a link to the pending user (spec/stages.md 2.8). Whoever asks again is told so in the shape
 * of an error, as clients expect; but the answer is not wrong, so that no binding starts the run
 * anew because of it.
 */
final class EmailStageHandler implements InteractiveStageHandler<EmailStage, EmailStage.Response> {

  private static final String TOO_MANY =
      "Too many mails were asked for. Try again in {minutes} minutes.";

  private final MailLinks links;
  private final Resends resends;
  private final Activation activation;
  private final MailTemplates templates;

  EmailStageHandler(
      MailLinks links, Resends resends, Activation activation, MailTemplates templates) {
    this.links = links;
    this.resends = resends;
    this.activation = activation;
    this.templates = templates;
  }

  @Override
  public Class<EmailStage> configType() {
    return EmailStage.class;
  }

  @Override
  public Class<EmailStage.Response> responseType() {
    return EmailStage.Response.class;
  }

  @Override
  public List<Problem> problems(EmailStage stage) {
    return templates.has(stage.template())
        ? List.of()
        : List.of(Problem.invalid("template", "Invalid template '" + stage.template() + "'."));
  }

  @Override
  public StageOutcome enter(EmailStage stage, StageVisit visit) {
    if (visit.context().has(ContextKeys.IS_RESTORED)) {
      return opened(stage, visit);
    }
    Optional<Subject> pending = visit.pendingUser();
    if (pending.isEmpty()) {
      return new Deny("No pending user.");
    }
    return visit.context().find(ContextKeys.EMAIL_SENT).orElse(false)
        ? new Ask(new EmailStage.Challenge())
        : send(stage, pending.get(), List.of(), visit);
  }

  @Override
  public StageOutcome respond(EmailStage stage, EmailStage.Response response, StageVisit visit) {
    Optional<Subject> pending = visit.pendingUser();
    if (pending.isEmpty()) {
      return new Deny("No pending user.");
    }
    Subject subject = pending.get();
    var limit =
        new Resends.Limit(stage.recoveryMaxAttempts(), stage.recoveryCacheTimeout().toDuration());
    return resends
        .claim(Resends.keyOf(counted(subject)), limit, visit.now())
        .<StageOutcome>map(EmailStageHandler::tooMany)
        .orElseGet(() -> send(stage, subject, said("Email sent."), visit));
  }

  /** By address; whoever has none is not told from others by what they asked for together. */
  private static String counted(Subject subject) {
    return subject.email().isBlank() ? subject.username() : subject.email();
  }

  /** A link is good for the one whom it was made for, and for nobody who was named since. */
  private StageOutcome opened(EmailStage stage, StageVisit visit) {
    return visit
        .context()
        .find(ContextKeys.RESTORED_FOR)
        .flatMap(owner -> visit.pendingUser().filter(pending -> pending.is(owner)))
        .<StageOutcome>map(pending ->
            new Proceed(
                stage.activateUserOnSuccess()
                    ? Learned.NOTHING.with(
                        ContextKeys.PENDING_USER, activation.activate(pending, visit.now()))
                    : Learned.NOTHING))
        .orElseGet(() -> new Deny(null));
  }

  /** Whoever only claims a name, or has no address, sees the same and gets nothing. */
  private StageOutcome send(
      EmailStage stage, Subject subject, List<Problem> remarks, StageVisit visit) {
    Learned sent = Learned.NOTHING.with(ContextKeys.EMAIL_SENT, true);
    try {
      return new Ask(
          new EmailStage.Challenge(), remarks, sent.causing(links.compose(stage, subject, visit)));
    } catch (MailTemplates.Broken broken) {
      var event =
          new AuditEvent.ConfigurationError(
              subject, String.valueOf(broken.getMessage()), visit.stage().value());
      return new Deny(null, Learned.NOTHING.causing(new Effect.Report(event)));
    }
  }

  private static StageOutcome tooMany(Duration wait) {
    String minutes = Long.toString(minutes(wait));
    return new Ask(
        new EmailStage.Challenge(),
        said(
            minutes.equals("1")
                ? "Too many mails were asked for. Try again in 1 minute."
                : TOO_MANY.replace("{minutes}", minutes)),
        Learned.NOTHING);
  }

  /** Begun ones count, and there is at least one. */
  static long minutes(Duration wait) {
    return Math.max(1, wait.plusMinutes(1).minusNanos(1).toMinutes());
  }

  private static List<Problem> said(String text) {
    return List.of(new Problem(Problem.NON_FIELD, "email-sent", text));
  }
}
