package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.flow.NotConfiguredAction;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.PasskeyRules;
import dev.sluice.domain.webauthn.UserVerification;
import dev.sluice.domain.webauthn.WebAuthnHint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a second factor, or for a passkey where nobody was named yet (spec/stages.md 2.19).
 *
 * @param notConfiguredAction what happens to people who have none; default skip
 * @param configurationStages by which they set one up, where that is what happens
 * @param deviceClasses which classes count; default all
 * @param lastAuthThreshold for how long a browser need not ask again; default not at all
 * @param webauthnUserVerification whether authenticators have to make sure who uses them
 * @param webauthnHints what browsers offer first
 * @param webauthnAllowedDeviceTypes which types of authenticator count; empty for all
 * @param emailOtpThrottlingFactor how many seconds the first wrong code of a mail costs; default 1
 * @param smsOtpThrottlingFactor the same for messages
 * @param totpOtpThrottlingFactor the same for apps
 * @param staticOtpThrottlingFactor the same for recovery codes
 */
@Kind(
    value = "authenticator_validate",
    title = "Authenticator Validation Stage",
    description = "Asks for a second factor.")
public record AuthenticatorValidateStage(
    NotConfiguredAction notConfiguredAction,
    List<StageId> configurationStages,
    List<DeviceClass> deviceClasses,
    TimeDelta lastAuthThreshold,
    UserVerification webauthnUserVerification,
    List<WebAuthnHint> webauthnHints,
    List<UUID> webauthnAllowedDeviceTypes,
    Double emailOtpThrottlingFactor,
    Double smsOtpThrottlingFactor,
    Double totpOtpThrottlingFactor,
    Double staticOtpThrottlingFactor)
    implements StageConfig, TakesPasskeys {

  private static final List<DeviceClass> ALL = List.of(DeviceClass.values());

  public AuthenticatorValidateStage {
    notConfiguredAction = requireNonNullElse(notConfiguredAction, NotConfiguredAction.SKIP);
    configurationStages =
        configurationStages == null ? List.of() : configurationStages.stream().distinct().toList();
    deviceClasses = deviceClasses == null ? ALL : deviceClasses.stream().distinct().toList();
    lastAuthThreshold = requireNonNullElse(lastAuthThreshold, TimeDelta.ZERO);
    webauthnUserVerification =
        requireNonNullElse(webauthnUserVerification, UserVerification.PREFERRED);
    webauthnHints = webauthnHints == null ? List.of() : List.copyOf(webauthnHints);
    webauthnAllowedDeviceTypes =
        webauthnAllowedDeviceTypes == null ? List.of() : List.copyOf(webauthnAllowedDeviceTypes);
    emailOtpThrottlingFactor = requireNonNullElse(emailOtpThrottlingFactor, 1.0);
    smsOtpThrottlingFactor = requireNonNullElse(smsOtpThrottlingFactor, 1.0);
    totpOtpThrottlingFactor = requireNonNullElse(totpOtpThrottlingFactor, 1.0);
    staticOtpThrottlingFactor = requireNonNullElse(staticOtpThrottlingFactor, 1.0);
  }

  /** A stage with the defaults of the wire. */
  public static AuthenticatorValidateStage defaults() {
    return of(NotConfiguredAction.SKIP, List.of(), ALL);
  }

  /** A stage with the defaults of the wire but for these. */
  public static AuthenticatorValidateStage of(
      NotConfiguredAction action, List<StageId> configuration, List<DeviceClass> classes) {
    return new AuthenticatorValidateStage(
        action,
        configuration,
        classes,
        TimeDelta.ZERO,
        UserVerification.PREFERRED,
        List.of(),
        List.of(),
        1.0,
        1.0,
        1.0,
        1.0);
  }

  /** This stage, where a browser need not ask again for a while. */
  public AuthenticatorValidateStage trusting(TimeDelta threshold) {
    return new AuthenticatorValidateStage(
        notConfiguredAction,
        configurationStages,
        deviceClasses,
        threshold,
        webauthnUserVerification,
        webauthnHints,
        webauthnAllowedDeviceTypes,
        emailOtpThrottlingFactor,
        smsOtpThrottlingFactor,
        totpOtpThrottlingFactor,
        staticOtpThrottlingFactor);
  }

  /** This stage, where the first wrong code costs so many seconds, whatever the class. */
  public AuthenticatorValidateStage throttling(double factor) {
    return new AuthenticatorValidateStage(
        notConfiguredAction,
        configurationStages,
        deviceClasses,
        lastAuthThreshold,
        webauthnUserVerification,
        webauthnHints,
        webauthnAllowedDeviceTypes,
        factor,
        factor,
        factor,
        factor);
  }

  /** How many seconds the first wrong code of a class costs; 0 for no wait ever. */
  public double throttlingFactor(DeviceClass type) {
    return switch (type) {
      case EMAIL -> emailOtpThrottlingFactor;
      case SMS -> smsOtpThrottlingFactor;
      case TOTP -> totpOtpThrottlingFactor;
      case STATIC -> staticOtpThrottlingFactor;
      case WEBAUTHN, DUO -> 0;
    };
  }

  @Override
  public PasskeyRules passkeyRules() {
    return new PasskeyRules(webauthnUserVerification, webauthnHints, webauthnAllowedDeviceTypes);
  }

  @Override
  public List<Reference> references() {
    return configurationStages.stream().<Reference>map(Reference.ToStage::new).toList();
  }

  @Override
  public AuthenticatorValidateStage forgetting(Reference reference) {
    return new AuthenticatorValidateStage(
        notConfiguredAction,
        configurationStages.stream()
            .filter(stage -> !reference.equals(new Reference.ToStage(stage)))
            .toList(),
        deviceClasses,
        lastAuthThreshold,
        webauthnUserVerification,
        webauthnHints,
        webauthnAllowedDeviceTypes,
        emailOtpThrottlingFactor,
        smsOtpThrottlingFactor,
        totpOtpThrottlingFactor,
        staticOtpThrottlingFactor);
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (notConfiguredAction == NotConfiguredAction.CONFIGURE && configurationStages.isEmpty()) {
      problems.add(
          Problem.invalid(
              "not_configured_action", "Choose at least one stage by which a factor is set up."));
    }
    if (lastAuthThreshold.toDuration().isNegative()) {
      problems.add(Problem.invalid("last_auth_threshold", "A time must not be negative."));
    }
    Stream.of("email", "sms", "totp", "static")
        .filter(name -> factor(name) < 0)
        .map(name -> Problem.invalid(name + "_otp_throttling_factor", "Must not be negative."))
        .forEach(problems::add);
    return List.copyOf(problems);
  }

  private double factor(String name) {
    return DeviceClass.find(name).map(this::throttlingFactor).orElse(0.0);
  }

  /**
   * What is asked: one of these.
   *
   * @param deviceChallenges by what can be proven; at most one of each class
   * @param configurationStages what can be set up, where there is nothing to prove by
   */
  @Component("ak-stage-authenticator-validate")
  public record Challenge(
      List<DeviceChallenge> deviceChallenges, List<SelectableStage> configurationStages)
      implements StageChallenge {
    public Challenge {
      deviceChallenges = List.copyOf(deviceChallenges);
      configurationStages = List.copyOf(configurationStages);
    }

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * By what can be proven.
   *
   * @param deviceClass the class of the device
   * @param deviceUid its number, or -1 where nobody was named yet
   * @param challenge what the device is asked
   * @param lastUsed when it last proved something, or null
   * @param digits how many its codes have, or null for the usual six; beyond the contract
   */
  public record DeviceChallenge(
      DeviceClass deviceClass,
      String deviceUid,
      Value.Fields challenge,
      @SentAsNull @Nullable Instant lastUsed,
      @Nullable Integer digits) {}

  /**
   * What can be set up.
   *
   * @param pk the stage
   * @param name what people know it by
   * @param verboseName what its kind is called
   * @param metaModelName the model of the kind
   */
  public record SelectableStage(String pk, String name, String verboseName, String metaModelName) {}

  /**
   * What is answered: a code, an assertion or a push, or what was chosen first.
   *
   * @param selectedChallenge the device that is to be sent something
   * @param selectedStage what is to be set up
   * @param code what a device shows or got
   * @param webauthn what an authenticator signed
   * @param duo the device that is to get a push
   */
  @Component("ak-stage-authenticator-validate")
  public record Response(
      Value.@Nullable Fields selectedChallenge,
      @Nullable String selectedStage,
      @Nullable String code,
      Value.@Nullable Fields webauthn,
      @Nullable Integer duo)
      implements StageResponse {

    /** Nothing that proves something. */
    @Override
    public String toString() {
      return "Response[]";
    }
  }
}
