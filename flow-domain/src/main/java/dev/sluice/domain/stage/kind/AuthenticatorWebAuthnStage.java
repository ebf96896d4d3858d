package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.AuthenticatorAttachment;
import dev.sluice.domain.webauthn.CreationOptions.Selection;
import dev.sluice.domain.webauthn.UserVerification;
import dev.sluice.domain.webauthn.WebAuthnHint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers a passkey or a security key (spec/stages.md 2.22).
 *
 * @param configureFlow the flow in which people do so for themselves, or null
 * @param friendlyName what people call it, may be blank
 * @param userVerification how much authenticators have to verify their user
 * @param authenticatorAttachment where authenticators are, or null for anywhere
 * @param residentKeyRequirement how much they have to know the account by themselves
 * @param hints which ones browsers offer first
 * @param deviceTypeRestrictions the types that will do, or none for any
 * @param maxAttempts how many refused ones end the run, or 0 for any number
 */
@Kind(
    value = "authenticator_webauthn",
    title = "WebAuthn Authenticator Setup Stage",
    description = "Registers a passkey or a security key.")
public record AuthenticatorWebAuthnStage(
    @Nullable FlowId configureFlow,
    String friendlyName,
    UserVerification userVerification,
    @Nullable AuthenticatorAttachment authenticatorAttachment,
    UserVerification residentKeyRequirement,
    List<WebAuthnHint> hints,
    List<UUID> deviceTypeRestrictions,
    Integer maxAttempts)
    implements StageConfig, ConfigurableStage, FriendlyNamedStage {

  public AuthenticatorWebAuthnStage {
    friendlyName = requireNonNullElse(friendlyName, "");
    userVerification = requireNonNullElse(userVerification, UserVerification.PREFERRED);
    residentKeyRequirement = requireNonNullElse(residentKeyRequirement, UserVerification.PREFERRED);
    hints = hints == null ? List.of() : hints.stream().distinct().toList();
    deviceTypeRestrictions =
        deviceTypeRestrictions == null
            ? List.of()
            : deviceTypeRestrictions.stream().distinct().toList();
    maxAttempts = requireNonNullElse(maxAttempts, 0);
  }

  /** A stage with the defaults of the wire. */
  public static AuthenticatorWebAuthnStage defaults() {
    return new AuthenticatorWebAuthnStage(
        null,
        "",
        UserVerification.PREFERRED,
        null,
        UserVerification.PREFERRED,
        List.of(),
        List.of(),
        0);
  }

  /** This stage, where only some types of authenticators will do. */
  public AuthenticatorWebAuthnStage restrictedTo(UUID... types) {
    return new AuthenticatorWebAuthnStage(
        configureFlow,
        friendlyName,
        userVerification,
        authenticatorAttachment,
        residentKeyRequirement,
        hints,
        List.of(types),
        maxAttempts);
  }

  /** This stage, where so many refused passkeys end the run. */
  public AuthenticatorWebAuthnStage attempting(int times) {
    return new AuthenticatorWebAuthnStage(
        configureFlow,
        friendlyName,
        userVerification,
        authenticatorAttachment,
        residentKeyRequirement,
        hints,
        deviceTypeRestrictions,
        times);
  }

  /** Which authenticators will do, for browsers that know hints and for those that do not. */
  public Selection selection() {
    AuthenticatorAttachment attachment =
        authenticatorAttachment == null
            ? WebAuthnHint.attachmentOf(hints).orElse(null)
            : authenticatorAttachment;
    return new Selection(residentKeyRequirement, userVerification, attachment, hints);
  }

  @Override
  public List<Reference> references() {
    return Reference.present(configureFlow);
  }

  @Override
  public AuthenticatorWebAuthnStage forgetting(Reference reference) {
    return new AuthenticatorWebAuthnStage(
        references().contains(reference) ? null : configureFlow,
        friendlyName,
        userVerification,
        authenticatorAttachment,
        residentKeyRequirement,
        hints,
        deviceTypeRestrictions,
        maxAttempts);
  }

  @Override
  public List<Problem> problems() {
    return maxAttempts >= 0
        ? List.of()
        : List.of(
            new Problem(
                "max_attempts", "min_value", "Ensure this value is greater than or equal to 0."));
  }

  /**
   * What is asked.
   *
   * @param registration what the browser passes to {@code navigator.credentials.create}
   */
  @Component("ak-stage-authenticator-webauthn")
  public record Challenge(Value.Fields registration) implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * What is answered.
   *
   * @param response what the browser made of it
   */
  @Component("ak-stage-authenticator-webauthn")
  public record Response(Value.Fields response) implements StageResponse {}
}
