package dev.sluice.application.stage;

import dev.sluice.application.port.DuoGateway;
import dev.sluice.application.port.DuoGateway.Enrollment;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import java.util.List;
import java.util.Optional;

/**
 * Lets somebody register with Duo (spec/stages.md 2.25). Where something is written in the same
 * request, Duo is asked in the next one, so that no connection waits for it.
 */
final class AuthenticatorDuoStageHandler
    implements InteractiveStageHandler<AuthenticatorDuoStage, AuthenticatorDuoStage.Response> {

  private static final String NAME = "Duo Authenticator";
  private static final String REGISTERED = "This Duo user is registered already.";
  private static final String INVALID = "The registration with Duo has failed.";
  private static final List<Problem> WAITING =
      List.of(Problem.invalid("The phone is not registered yet."));

  private final DeviceSetup setup;
  private final DuoGateway duo;
  private final UnitOfWork work;

  AuthenticatorDuoStageHandler(DeviceSetup setup, DuoGateway duo, UnitOfWork work) {
    this.setup = setup;
    this.duo = duo;
    this.work = work;
  }

  @Override
  public Class<AuthenticatorDuoStage> configType() {
    return AuthenticatorDuoStage.class;
  }

  @Override
  public Class<AuthenticatorDuoStage.Response> responseType() {
    return AuthenticatorDuoStage.Response.class;
  }

  @Override
  public StageOutcome enter(AuthenticatorDuoStage stage, StageVisit visit) {
    return DeviceOwner.of(
        visit,
        owner ->
            DeviceOwner.findStage(visit)
                .map(id -> begin(stage, id, owner, visit))
                .orElseGet(() -> new Deny(null)));
  }

  @Override
  public StageOutcome respond(
      AuthenticatorDuoStage stage, AuthenticatorDuoStage.Response response, StageVisit visit) {
    return DeviceOwner.of(
        visit,
        owner ->
            DeviceOwner.findStage(visit)
                .map(id -> answered(stage, id, owner, visit))
                .orElseGet(() -> new Deny(null)));
  }

  private StageOutcome begin(
      AuthenticatorDuoStage stage, StageId id, DeviceOwner owner, StageVisit visit) {
    Optional<Enrollment> known = DuoEnrollment.find(id, visit.context());
    if (known.isPresent()) {
      return new Ask(challenge(known.get(), id));
    }
    return work.isWriting()
        ? new Ask(new AuthenticatorDuoStage.Challenge("", "", id.value().toString()))
        : enroll(stage, id, owner, visit);
  }

  private StageOutcome enroll(
      AuthenticatorDuoStage stage, StageId id, DeviceOwner owner, StageVisit visit) {
    try {
      Enrollment begun = duo.enroll(DuoAccounts.ofAuth(stage), owner.subject().username());
      return new Ask(
          challenge(begun, id),
          Learned.NOTHING.with(ContextKeys.DUO_DRAFT, DuoEnrollment.value(begun, id)));
    } catch (DuoGateway.Failed failure) {
      return failed(failure, owner, visit);
    }
  }

  private static AuthenticatorDuoStage.Challenge challenge(Enrollment enrollment, StageId id) {
    return new AuthenticatorDuoStage.Challenge(
        enrollment.barcode(), enrollment.activationCode(), id.value().toString());
  }

  private StageOutcome answered(
      AuthenticatorDuoStage stage, StageId id, DeviceOwner owner, StageVisit visit) {
    Optional<Enrollment> known = DuoEnrollment.find(id, visit.context());
    if (known.isEmpty()) {
      return enroll(stage, id, owner, visit);
    }
    try {
      return switch (duo.progress(DuoAccounts.ofAuth(stage), known.get())) {
        case SUCCESS -> keep(id, known.get(), owner, visit);
        case WAITING -> new Reject(WAITING);
        case INVALID -> new Deny(INVALID);
      };
    } catch (DuoGateway.Failed failure) {
      return failed(failure, owner, visit);
    }
  }

  private StageOutcome keep(
      StageId id, Enrollment enrollment, DeviceOwner owner, StageVisit visit) {
    Registration registration = setup.registration(owner, NAME, visit.now());
    var device = new DuoDevice(registration, id, enrollment.duoUser());
    return setup
        .add(device, registration, owner, visit.now())
        .<StageOutcome>map(added -> new Proceed(added.forgetting(ContextKeys.DUO_DRAFT)))
        .orElseGet(() -> new Deny(REGISTERED));
  }

  private static Deny failed(DuoGateway.Failed failure, DeviceOwner owner, StageVisit visit) {
    String reason = String.valueOf(failure.getMessage());
    return new Deny(null, Delivery.Unsent.because(reason, owner.subject(), visit).learned());
  }
}
