package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorStaticStage;
import dev.sluice.domain.value.Value;
import java.util.stream.Stream;

/** Gives somebody recovery codes (spec/stages.md 2.21). */
final class AuthenticatorStaticStageHandler
    implements InteractiveStageHandler<
        AuthenticatorStaticStage, AuthenticatorStaticStage.Response> {

  private static final String NAME = "Static Token";
  private static final String CODES = "codes";

  private final DeviceSetup setup;
  private final RandomCodes random;

  AuthenticatorStaticStageHandler(DeviceSetup setup, RandomCodes random) {
    this.setup = setup;
    this.random = random;
  }

  @Override
  public Class<AuthenticatorStaticStage> configType() {
    return AuthenticatorStaticStage.class;
  }

  @Override
  public Class<AuthenticatorStaticStage.Response> responseType() {
    return AuthenticatorStaticStage.Response.class;
  }

  @Override
  public StageOutcome enter(AuthenticatorStaticStage stage, StageVisit visit) {
    return DeviceOwner.of(visit, owner -> ask(stage, visit));
  }

  @Override
  public StageOutcome respond(
      AuthenticatorStaticStage stage,
      AuthenticatorStaticStage.Response response,
      StageVisit visit) {
    return DeviceOwner.of(
        visit,
        owner ->
            Draft.find(ContextKeys.STATIC_DRAFT, visit)
                .map(draft -> keep(draft, owner, visit))
                .orElseGet(() -> ask(stage, visit)));
  }

  /** The same codes until they are kept: whoever reloads the page may have printed them. */
  private StageOutcome ask(AuthenticatorStaticStage stage, StageVisit visit) {
    Draft draft =
        Draft.find(ContextKeys.STATIC_DRAFT, visit)
            .orElseGet(() -> Draft.EMPTY.with(CODES, draw(stage)));
    return new Ask(
        new AuthenticatorStaticStage.Challenge(draft.list(CODES)),
        draft.remembered(ContextKeys.STATIC_DRAFT));
  }

  private Value draw(AuthenticatorStaticStage stage) {
    return new Value.Items(
        Stream.generate(() -> random.toPrint(stage.tokenLength()))
            .limit(stage.tokenCount())
            .<Value>map(Value::of)
            .toList());
  }

  private StageOutcome keep(Draft draft, DeviceOwner owner, StageVisit visit) {
    Registration registration = setup.registration(owner, NAME, visit.now());
    var device = new StaticDevice(registration, Throttle.NONE, draft.list(CODES));
    return setup
        .add(device, registration, owner, visit.now())
        .map(added -> added.forgetting(ContextKeys.STATIC_DRAFT))
        .<StageOutcome>map(Proceed::new)
        .orElseGet(() -> new Deny(null, Learned.NOTHING));
  }
}
