package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.Verification;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Postpone;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Lets somebody set up a phone that gets codes (spec/stages.md 2.23). */
final class AuthenticatorSmsStageHandler
    implements InteractiveStageHandler<AuthenticatorSmsStage, AuthenticatorSmsStage.Response> {

  private static final String NAME = "SMS Device";
  private static final String NUMBER = "number";
  private static final String PHONE = "phone";
  private static final double SECONDS = 1;

  private static final Problem NOTHING_GIVEN = Problem.invalid("Enter a code or a phone number.");

  /** Whether somebody else has it does not show. */
  private static final Problem UNUSABLE = Problem.invalid("This phone number cannot be used.");

  private static final Problem WRONG = Problem.invalid("The code does not match.");

  private final DeviceSetup setup;
  private final PhoneCodes codes;
  private final MessageLimit limit;

  AuthenticatorSmsStageHandler(DeviceSetup setup, PhoneCodes codes, MessageLimit limit) {
    this.setup = setup;
    this.codes = codes;
    this.limit = limit;
  }

  /** A number of an owner, to be set up by a stage. */
  private record Candidate(
      AuthenticatorSmsStage config, SmsDevice device, DeviceOwner owner, StageVisit visit) {}

  @Override
  public Class<AuthenticatorSmsStage> configType() {
    return AuthenticatorSmsStage.class;
  }

  @Override
  public Class<AuthenticatorSmsStage.Response> responseType() {
    return AuthenticatorSmsStage.Response.class;
  }

  @Override
  public StageOutcome enter(AuthenticatorSmsStage stage, StageVisit visit) {
    return DeviceOwner.of(
        visit,
        owner ->
            Draft.find(ContextKeys.SMS_DRAFT, visit).isPresent()
                ? new Ask(new AuthenticatorSmsStage.Challenge(false))
                : begin(stage, owner, visit));
  }

  @Override
  public StageOutcome respond(
      AuthenticatorSmsStage stage, AuthenticatorSmsStage.Response response, StageVisit visit) {
    return DeviceOwner.of(
        visit,
        owner ->
            Typed.find(response.code())
                .map(code -> check(stage, code, owner, visit))
                .or(() ->
                    Typed.find(response.phoneNumber())
                        .map(number -> change(stage, number, owner, visit)))
                .orElseGet(() -> new Reject(List.of(NOTHING_GIVEN))));
  }

  /** A number that the run knows gets a code at once; one that will not do is asked for. */
  private StageOutcome begin(AuthenticatorSmsStage stage, DeviceOwner owner, StageVisit visit) {
    Value.Fields told = visit.context().find(ContextKeys.PROMPT_DATA).orElse(Value.Fields.NONE);
    if (!(told.fields().get(PHONE) instanceof Value.Text(String phone))) {
      return askingForNumber(Learned.NOTHING);
    }
    if (codes.mustWait()) {
      return new Postpone();
    }
    Learned withoutPhone = withoutPhone(told);
    return limit.findProblem(owner.subject(), visit).isPresent()
        ? askingForNumber(withoutPhone)
        : withNumber(phone, stage, owner, visit)
            .map(candidate ->
                switch (send(candidate)) {
                  case Delivery.Sent(var code) -> sent(candidate, code);
                  case Delivery.Unsent(var learned) -> askingForNumber(learned.and(withoutPhone));
                })
            .orElseGet(() -> askingForNumber(withoutPhone));
  }

  private static Ask askingForNumber(Learned learned) {
    return new Ask(new AuthenticatorSmsStage.Challenge(true), learned);
  }

  private static Learned withoutPhone(Value.Fields told) {
    var rest = new LinkedHashMap<>(told.fields());
    rest.remove(PHONE);
    return Learned.NOTHING.with(ContextKeys.PROMPT_DATA, new Value.Fields(rest));
  }

  private StageOutcome change(
      AuthenticatorSmsStage stage, String number, DeviceOwner owner, StageVisit visit) {
    Optional<Problem> tooMany = limit.findProblem(owner.subject(), visit);
    if (tooMany.isPresent()) {
      return new Reject(List.of(tooMany.get()));
    }
    var again = new AuthenticatorSmsStage.Challenge(true);
    return withNumber(number, stage, owner, visit)
        .<StageOutcome>map(candidate ->
            switch (send(candidate)) {
              case Delivery.Sent(var code) -> sent(candidate, code);
              case Delivery.Unsent(var learned) ->
                  new Reject(again, List.of(Delivery.Unsent.PROBLEM), learned);
            })
        .orElseGet(() -> new Reject(again, List.of(UNUSABLE), Learned.NOTHING));
  }

  private Delivery send(Candidate candidate) {
    return codes.send(
        candidate.config(),
        candidate.device().number(),
        candidate.owner().subject(),
        candidate.visit());
  }

  private static Ask sent(Candidate candidate, SentCode code) {
    Draft draft = Draft.EMPTY.with(NUMBER, candidate.device().number().text()).with(code);
    return new Ask(
        new AuthenticatorSmsStage.Challenge(false), draft.remembered(ContextKeys.SMS_DRAFT));
  }

  private Optional<Candidate> withNumber(
      String typed, AuthenticatorSmsStage stage, DeviceOwner owner, StageVisit visit) {
    return PhoneCodes.findNumber(typed)
        .flatMap(number -> device(number, Draft.EMPTY, owner, visit))
        .filter(device -> !setup.isTaken(device))
        .map(device -> new Candidate(stage, device, owner, visit));
  }

  private Optional<SmsDevice> device(
      PhoneNumber number, Draft draft, DeviceOwner owner, StageVisit visit) {
    return DeviceOwner.findStage(visit)
        .map(stage ->
            new SmsDevice(
                setup.registration(owner, NAME, visit.now()),
                draft.throttle(),
                stage,
                number,
                draft.findSent().orElse(null)));
  }

  private StageOutcome check(
      AuthenticatorSmsStage stage, String code, DeviceOwner owner, StageVisit visit) {
    Draft draft = Draft.find(ContextKeys.SMS_DRAFT, visit).orElse(Draft.EMPTY);
    return draft
        .find(NUMBER)
        .flatMap(number -> device(new PhoneNumber(number), draft, owner, visit))
        .map(device -> judge(new Candidate(stage, device, owner, visit), code, draft))
        .orElseGet(() -> new Reject(List.of(WRONG)));
  }

  private StageOutcome judge(Candidate candidate, String code, Draft draft) {
    SmsDevice device = candidate.device();
    Verification tried = device.verify(code, candidate.visit().now(), SECONDS);
    if (!tried.passed()) {
      Throttle throttle = tried.changed().throttle();
      return new Reject(
          null, List.of(WRONG), draft.with(throttle).remembered(ContextKeys.SMS_DRAFT));
    }
    var kept =
        new SmsDevice(
            device.registration(),
            Throttle.NONE,
            device.stage(),
            candidate.config().verifyOnly() ? device.number().hashed() : device.number(),
            null);
    return setup
        .add(kept, device.registration(), candidate.owner(), candidate.visit().now())
        .<StageOutcome>map(added -> new Proceed(added.forgetting(ContextKeys.SMS_DRAFT)))
        .orElseGet(() ->
            new Reject(
                new AuthenticatorSmsStage.Challenge(true),
                List.of(UNUSABLE),
                Learned.NOTHING.forgetting(ContextKeys.SMS_DRAFT)));
  }
}
