package dev.sluice.application.stage;

import dev.sluice.application.webauthn.DeviceTypeView;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks for a second factor, or for a passkey as the only one (spec/stages.md 2.19). */
final class AuthenticatorValidateStageHandler
    implements InteractiveStageHandler<
        AuthenticatorValidateStage, AuthenticatorValidateStage.Response> {

  private final DeviceChallenges challenges;
  private final Validations validations;
  private final DeviceChoice choice;
  private final DeviceCookies cookies;
  private final PasskeyTypes types;

  AuthenticatorValidateStageHandler(
      DeviceChallenges challenges,
      Validations validations,
      DeviceChoice choice,
      DeviceCookies cookies,
      PasskeyTypes types) {
    this.challenges = challenges;
    this.validations = validations;
    this.choice = choice;
    this.cookies = cookies;
    this.types = types;
  }

  /** What is shown besides the configuration. */
  record AllowedTypes(List<DeviceTypeView> webauthnAllowedDeviceTypesObj) {}

  @Override
  public Class<AuthenticatorValidateStage> configType() {
    return AuthenticatorValidateStage.class;
  }

  @Override
  public Class<AuthenticatorValidateStage.Response> responseType() {
    return AuthenticatorValidateStage.Response.class;
  }

  @Override
  public List<Problem> problems(AuthenticatorValidateStage stage) {
    return types.problems("webauthn_allowed_device_types", stage.webauthnAllowedDeviceTypes());
  }

  @Override
  public Class<? extends Record> shownType() {
    return AllowedTypes.class;
  }

  @Override
  public Record shown(AuthenticatorValidateStage stage) {
    return new AllowedTypes(types.shown(stage.webauthnAllowedDeviceTypes()));
  }

  @Override
  public StageOutcome enter(AuthenticatorValidateStage stage, StageVisit visit) {
    Subject subject = visit.subject();
    UserId user = subject.id();
    if (user == null) {
      return visit.pendingUser().isPresent()
          ? MissingFactor.of(stage, visit)
          : askAnybody(stage, visit);
    }
    List<Device> devices = challenges.list(stage, user);
    if (isTrusted(stage, devices, visit)) {
      return new Proceed(Learned.NOTHING);
    }
    return devices.isEmpty()
        ? MissingFactor.of(stage, visit)
        : asked(challenges.ask(stage, devices, visit));
  }

  @Override
  public StageOutcome respond(
      AuthenticatorValidateStage stage,
      AuthenticatorValidateStage.Response response,
      StageVisit visit) {
    Optional<String> setup = Typed.find(response.selectedStage());
    if (setup.isPresent()) {
      return MissingFactor.choose(stage, setup.get(), visit);
    }
    return validations
        .find(stage, response, visit)
        .map(validation -> judged(stage, validation, visit))
        .orElseGet(() -> choice.respond(stage, response.selectedChallenge(), visit));
  }

  /**
   * A passkey may name whom nobody has named; where that is not wanted, there is nothing to ask.
   */
  private StageOutcome askAnybody(AuthenticatorValidateStage stage, StageVisit visit) {
    boolean passwordless =
        visit.flow().designation() == FlowDesignation.AUTHENTICATION
            && stage.deviceClasses().contains(DeviceClass.WEBAUTHN);
    return passwordless ? asked(challenges.askAnybody(stage, visit)) : new Proceed(Learned.NOTHING);
  }

  private boolean isTrusted(
      AuthenticatorValidateStage stage, List<Device> devices, StageVisit visit) {
    Duration threshold = stage.lastAuthThreshold().toDuration();
    return threshold.isPositive()
        && devices.stream().anyMatch(device -> cookies.vouchFor(device.id(), visit, threshold));
  }

  private static Ask asked(DeviceChallenges.Question question) {
    return new Ask(
        new AuthenticatorValidateStage.Challenge(question.challenges(), List.of()),
        question.learned());
  }

  private static StageOutcome judged(
      AuthenticatorValidateStage stage, Validation validation, StageVisit visit) {
    return switch (validation) {
      case Validation.Proven proven ->
          new Proceed(ProvenFactor.learned(stage, proven, visit).and(proven.noticed()));
      case Validation.Unproven(var problem, var learned) ->
          new Reject(null, List.of(problem), learned);
    };
  }
}
