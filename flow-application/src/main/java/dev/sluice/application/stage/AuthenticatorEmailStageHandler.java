package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.Verification;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;

/** Lets somebody set up a mailbox that gets codes (spec/stages.md 2.24). */
final class AuthenticatorEmailStageHandler
    implements InteractiveStageHandler<AuthenticatorEmailStage, AuthenticatorEmailStage.Response> {

  private static final String NAME = "Email Device";
  private static final String EMAIL = "email";
  private static final double SECONDS = 1;
  private static final String REGISTERED = "You have registered a mailbox here already.";
  private static final AuthenticatorEmailStage.Challenge WHERE_TO =
      new AuthenticatorEmailStage.Challenge(null, true);

  private static final Problem NOTHING_GIVEN = Problem.invalid("Enter a code or an address.");

  /** Whether somebody else has it does not show. */
  private static final Problem UNUSABLE = Problem.invalid("This address cannot be used.");

  private static final Problem WRONG = Problem.invalid("The code does not match.");

  private final DeviceSetup setup;
  private final MailCodes codes;
  private final MessageLimit limit;

  AuthenticatorEmailStageHandler(DeviceSetup setup, MailCodes codes, MessageLimit limit) {
    this.setup = setup;
    this.codes = codes;
    this.limit = limit;
  }

  @Override
  public Class<AuthenticatorEmailStage> configType() {
    return AuthenticatorEmailStage.class;
  }

  @Override
  public Class<AuthenticatorEmailStage.Response> responseType() {
    return AuthenticatorEmailStage.Response.class;
  }

  @Override
  public StageOutcome enter(AuthenticatorEmailStage stage, StageVisit visit) {
    return DeviceOwner.of(
        visit,
        owner ->
            DeviceOwner.findStage(visit)
                .map(id -> begin(new MailCodes.Sender(id, stage), owner, visit))
                .orElseGet(() -> new Deny(null)));
  }

  @Override
  public StageOutcome respond(
      AuthenticatorEmailStage stage, AuthenticatorEmailStage.Response response, StageVisit visit) {
    return DeviceOwner.of(
        visit,
        owner ->
            DeviceOwner.findStage(visit)
                .map(id -> answered(new MailCodes.Sender(id, stage), response, owner, visit))
                .orElseGet(() -> new Deny(null)));
  }

  private StageOutcome begin(MailCodes.Sender sender, DeviceOwner owner, StageVisit visit) {
    if (isRegistered(sender.id(), owner)) {
      return new Deny(REGISTERED);
    }
    Optional<Draft> draft = Draft.find(ContextKeys.EMAIL_DRAFT, visit);
    if (draft.isPresent()) {
      return new Ask(challenge(draft.get(), sender.id(), owner, visit));
    }
    return findAddress(owner, visit)
        .flatMap(address -> device(address, Draft.EMPTY, sender.id(), owner, visit))
        .filter(device -> !setup.isTaken(device))
        .map(device -> send(sender, device, owner, visit))
        .orElseGet(() -> new Ask(WHERE_TO));
  }

  private boolean isRegistered(StageId stage, DeviceOwner owner) {
    return setup.list(owner).stream()
        .anyMatch(device -> device instanceof EmailDevice email && email.stage().equals(stage));
  }

  /** Their own, or what a prompt asked for. */
  private static Optional<String> findAddress(DeviceOwner owner, StageVisit visit) {
    String own = owner.subject().email();
    if (!own.isBlank()) {
      return Optional.of(own);
    }
    Value.Fields told = visit.context().find(ContextKeys.PROMPT_DATA).orElse(Value.Fields.NONE);
    return told.fields().get(EMAIL) instanceof Value.Text(String typed)
        ? Optional.of(typed)
        : Optional.empty();
  }

  private StageOutcome answered(
      MailCodes.Sender sender,
      AuthenticatorEmailStage.Response response,
      DeviceOwner owner,
      StageVisit visit) {
    return Typed.find(response.code())
        .map(code -> check(sender.id(), code, owner, visit))
        .or(() -> Typed.find(response.email()).map(email -> change(sender, email, owner, visit)))
        .orElseGet(() -> new Reject(List.of(NOTHING_GIVEN)));
  }

  private StageOutcome change(
      MailCodes.Sender sender, String typed, DeviceOwner owner, StageVisit visit) {
    Optional<Problem> tooMany = limit.findProblem(owner.subject(), visit);
    if (tooMany.isPresent()) {
      return new Reject(List.of(tooMany.get()));
    }
    return device(typed, Draft.EMPTY, sender.id(), owner, visit)
        .filter(device -> !setup.isTaken(device))
        .map(device -> send(sender, device, owner, visit))
        .orElseGet(() -> new Reject(WHERE_TO, List.of(UNUSABLE), Learned.NOTHING));
  }

  private StageOutcome send(
      MailCodes.Sender sender, EmailDevice device, DeviceOwner owner, StageVisit visit) {
    return switch (codes.send(sender, device.email(), owner.subject(), visit)) {
      case Delivery.Sent(SentCode code) ->
          new Ask(
              new AuthenticatorEmailStage.Challenge(device.maskedEmail(), false),
              Draft.EMPTY
                  .with(EMAIL, device.email())
                  .with(code)
                  .remembered(ContextKeys.EMAIL_DRAFT));
      case Delivery.Unsent(Learned learned) -> new Deny(null, learned);
    };
  }

  private AuthenticatorEmailStage.Challenge challenge(
      Draft draft, StageId stage, DeviceOwner owner, StageVisit visit) {
    return draft
        .find(EMAIL)
        .flatMap(email -> device(email, draft, stage, owner, visit))
        .map(device -> new AuthenticatorEmailStage.Challenge(device.maskedEmail(), false))
        .orElse(WHERE_TO);
  }

  private Optional<EmailDevice> device(
      String address, Draft draft, StageId stage, DeviceOwner owner, StageVisit visit) {
    return Mailbox.isAddress(address)
        ? Optional.of(
            new EmailDevice(
                setup.registration(owner, NAME, visit.now()),
                draft.throttle(),
                stage,
                address,
                draft.findSent().orElse(null)))
        : Optional.empty();
  }

  private StageOutcome check(StageId stage, String code, DeviceOwner owner, StageVisit visit) {
    Draft draft = Draft.find(ContextKeys.EMAIL_DRAFT, visit).orElse(Draft.EMPTY);
    return draft
        .find(EMAIL)
        .flatMap(email -> device(email, draft, stage, owner, visit))
        .map(device -> judge(device, code, owner, visit))
        .orElseGet(() -> new Reject(List.of(WRONG)));
  }

  private StageOutcome judge(EmailDevice device, String code, DeviceOwner owner, StageVisit visit) {
    Verification tried = device.verify(code, visit.now(), SECONDS);
    if (!tried.passed()) {
      Throttle throttle = tried.changed().throttle();
      Learned learned =
          Draft.find(ContextKeys.EMAIL_DRAFT, visit)
              .map(draft -> draft.with(throttle).remembered(ContextKeys.EMAIL_DRAFT))
              .orElse(Learned.NOTHING);
      return new Reject(null, List.of(WRONG), learned);
    }
    return setup
        .add(tried.changed().with(Throttle.NONE), device.registration(), owner, visit.now())
        .<StageOutcome>map(added -> new Proceed(added.forgetting(ContextKeys.EMAIL_DRAFT)))
        .orElseGet(() ->
            new Reject(
                WHERE_TO, List.of(UNUSABLE), Learned.NOTHING.forgetting(ContextKeys.EMAIL_DRAFT)));
  }
}
