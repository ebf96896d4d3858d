package dev.sluice.application.stage;

import dev.sluice.application.port.Brands;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.Totp;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.device.Verification;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorTotpStage;
import java.util.List;

/** Lets somebody set up an authenticator app (spec/stages.md 2.20). */
final class AuthenticatorTotpStageHandler
    implements InteractiveStageHandler<AuthenticatorTotpStage, AuthenticatorTotpStage.Response> {

  private static final String NAME = "TOTP Authenticator";
  private static final String KEY = "key";
  private static final int KEY_BYTES = 20;
  private static final double SECONDS = 1;

  private static final List<Problem> WRONG =
      List.of(Problem.invalid("code", "The code does not match."));

  private final DeviceSetup setup;
  private final RandomCodes random;
  private final Brands brands;

  AuthenticatorTotpStageHandler(DeviceSetup setup, RandomCodes random, Brands brands) {
    this.setup = setup;
    this.random = random;
    this.brands = brands;
  }

  @Override
  public Class<AuthenticatorTotpStage> configType() {
    return AuthenticatorTotpStage.class;
  }

  @Override
  public Class<AuthenticatorTotpStage.Response> responseType() {
    return AuthenticatorTotpStage.Response.class;
  }

  @Override
  public StageOutcome enter(AuthenticatorTotpStage stage, StageVisit visit) {
    return DeviceOwner.of(visit, owner -> ask(stage, owner, visit));
  }

  @Override
  public StageOutcome respond(
      AuthenticatorTotpStage stage, AuthenticatorTotpStage.Response response, StageVisit visit) {
    return DeviceOwner.of(
        visit,
        owner ->
            Draft.find(ContextKeys.TOTP_DRAFT, visit)
                .map(draft -> judge(device(stage, draft, owner, visit), response, owner, visit))
                .orElseGet(() -> new Reject(WRONG)));
  }

  private Ask ask(AuthenticatorTotpStage stage, DeviceOwner owner, StageVisit visit) {
    Draft draft =
        Draft.find(ContextKeys.TOTP_DRAFT, visit)
            .orElseGet(() -> Draft.EMPTY.with(KEY, random.key(KEY_BYTES).value()));
    String issuer = brands.at(visit.visitor().host()).title();
    String uri = totp(stage, draft).uri(issuer, owner.subject().username());
    return new Ask(
        new AuthenticatorTotpStage.Challenge(uri), draft.remembered(ContextKeys.TOTP_DRAFT));
  }

  private StageOutcome judge(
      TotpDevice device,
      AuthenticatorTotpStage.Response response,
      DeviceOwner owner,
      StageVisit visit) {
    Verification tried = device.verify(response.code(), visit.now(), SECONDS);
    if (tried.passed()) {
      return setup
          .add(tried.changed(), device.registration(), owner, visit.now())
          .<StageOutcome>map(added -> new Proceed(added.forgetting(ContextKeys.TOTP_DRAFT)))
          .orElseGet(() -> new Reject(WRONG));
    }
    Draft failed =
        Draft.EMPTY.with(KEY, device.totp().key().value()).with(tried.changed().throttle());
    return new Reject(null, WRONG, failed.remembered(ContextKeys.TOTP_DRAFT));
  }

  private TotpDevice device(
      AuthenticatorTotpStage stage, Draft draft, DeviceOwner owner, StageVisit visit) {
    Registration registration = setup.registration(owner, NAME, visit.now());
    return new TotpDevice(registration, draft.throttle(), totp(stage, draft));
  }

  private static Totp totp(AuthenticatorTotpStage stage, Draft draft) {
    return Totp.of(new Secret(draft.find(KEY).orElseThrow()), stage.digits().count());
  }
}
