package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.application.port.WebAuthnCeremonies;
import dev.sluice.application.port.WebAuthnCeremonies.Creation;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.application.webauthn.DeviceTypeView;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorWebAuthnStage;
import dev.sluice.domain.webauthn.UserVerification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Registers passkeys (spec/stages.md 2.22). */
final class AuthenticatorWebAuthnStageHandler
    implements InteractiveStageHandler<
        AuthenticatorWebAuthnStage, AuthenticatorWebAuthnStage.Response> {

  private static final String FAILED = "The passkey could not be registered.";
  private static final String TAKEN = "This passkey is registered already.";
  private static final String NOT_ALLOWED = "Authenticators of this type are not allowed.";
  private static final String TOO_MANY = "Too many passkeys could not be registered.";

  private final PasskeyAccounts accounts;
  private final PasskeyTypes types;
  private final Devices devices;
  private final WebAuthnCeremonies ceremonies;

  AuthenticatorWebAuthnStageHandler(
      PasskeyAccounts accounts,
      PasskeyTypes types,
      Devices devices,
      WebAuthnCeremonies ceremonies) {
    this.accounts = accounts;
    this.types = types;
    this.devices = devices;
    this.ceremonies = ceremonies;
  }

  /** What is shown besides the configuration. */
  record Restrictions(List<DeviceTypeView> deviceTypeRestrictionsObj) {}

  @Override
  public Class<AuthenticatorWebAuthnStage> configType() {
    return AuthenticatorWebAuthnStage.class;
  }

  @Override
  public Class<AuthenticatorWebAuthnStage.Response> responseType() {
    return AuthenticatorWebAuthnStage.Response.class;
  }

  @Override
  public List<Problem> problems(AuthenticatorWebAuthnStage stage) {
    return types.problems("device_type_restrictions", stage.deviceTypeRestrictions());
  }

  @Override
  public Class<? extends Record> shownType() {
    return Restrictions.class;
  }

  @Override
  public Record shown(AuthenticatorWebAuthnStage stage) {
    return new Restrictions(types.shown(stage.deviceTypeRestrictions()));
  }

  @Override
  public StageOutcome enter(AuthenticatorWebAuthnStage stage, StageVisit visit) {
    if (visit.pendingUser().isEmpty() && !visit.visitor().isAuthenticated()) {
      return new Proceed(Learned.NOTHING);
    }
    return findOwner(visit)
        .<StageOutcome>map(owner -> {
          Asked asked = ask(stage, owner, visit);
          return new Ask(asked.challenge(), asked.learned().with(ContextKeys.WEBAUTHN_ATTEMPT, 0));
        })
        .orElseGet(() -> new Deny(null));
  }

  @Override
  public StageOutcome respond(
      AuthenticatorWebAuthnStage stage,
      AuthenticatorWebAuthnStage.Response response,
      StageVisit visit) {
    Optional<User> owner = findOwner(visit);
    Optional<String> challenge = visit.context().find(ContextKeys.WEBAUTHN_CHALLENGE);
    if (owner.isEmpty() || challenge.isEmpty()) {
      return new Deny(null);
    }
    boolean verified = stage.userVerification() == UserVerification.REQUIRED;
    var expected = new Expectation(accounts.party(visit), challenge.get(), verified);
    return switch (ceremonies.create(response.response(), expected)) {
      case Creation.Refused _ -> refused(stage, FAILED, owner.get(), visit);
      case Creation.Accepted made
          when !types.allowsNew(made.credential(), stage.deviceTypeRestrictions()) ->
          refused(stage, NOT_ALLOWED, owner.get(), visit);
      case Creation.Accepted made -> {
        WebAuthnDevice device = device(made, owner.get(), visit.now());
        yield devices.add(device)
            ? new Proceed(registered(device, visit))
            : refused(stage, TAKEN, owner.get(), visit);
      }
    };
  }

  /**
   * Whoever only claims to be somebody must not get a key to their account; whether there is such
   * an account does not show.
   */
  private Optional<User> findOwner(StageVisit visit) {
    return Optional.ofNullable(visit.subject().id())
        .filter(user -> visit.visitor().user().is(user) || visit.evidence().speaksFor(user))
        .flatMap(accounts::find);
  }

  /** A question, and what the run has to know to check the answer. */
  private record Asked(AuthenticatorWebAuthnStage.Challenge challenge, Learned learned) {}

  private Asked ask(AuthenticatorWebAuthnStage stage, User owner, StageVisit visit) {
    PasskeyAccounts.Asked asked = accounts.create(owner, stage.selection(), visit);
    return new Asked(
        new AuthenticatorWebAuthnStage.Challenge(asked.options()),
        Learned.NOTHING.with(ContextKeys.WEBAUTHN_CHALLENGE, asked.challenge()));
  }

  private StageOutcome refused(
      AuthenticatorWebAuthnStage stage, String message, User owner, StageVisit visit) {
    int attempts = visit.context().find(ContextKeys.WEBAUTHN_ATTEMPT).orElse(0) + 1;
    if (stage.maxAttempts() > 0 && attempts >= stage.maxAttempts()) {
      return new Deny(TOO_MANY);
    }
    Asked again = ask(stage, owner, visit);
    return new Reject(
        again.challenge(),
        List.of(Problem.invalid("response", message)),
        again.learned().with(ContextKeys.WEBAUTHN_ATTEMPT, attempts));
  }

  private WebAuthnDevice device(Creation.Accepted made, User owner, Instant now) {
    String name = types.nameOf(made.credential().aaguid());
    var registration =
        Registration.pending(devices.nextId(), owner.id(), name, now).confirmedAt(now);
    return new WebAuthnDevice(registration, made.credential(), made.signCount());
  }

  private static Learned registered(WebAuthnDevice device, StageVisit visit) {
    var object = Devices.keyOf(device).named(device.name());
    return Learned.NOTHING
        .forgetting(ContextKeys.WEBAUTHN_CHALLENGE)
        .forgetting(ContextKeys.WEBAUTHN_ATTEMPT)
        .causing(new Effect.Report(new AuditEvent.ModelCreated(visit.subject(), object)));
  }
}
