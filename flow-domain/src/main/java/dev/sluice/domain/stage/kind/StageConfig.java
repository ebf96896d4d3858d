package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Problem;
import java.util.List;

/**
 * The configuration of one stage. Each kind is a record named {@code *Stage} with a {@link
 * dev.sluice.domain.shared.Kind}; what it does is a {@code StageBehavior}.
 */
public sealed interface StageConfig
    permits IdentificationStage,
        PasswordStage,
        UserLoginStage,
        UserLogoutStage,
        PromptStage,
        UserWriteStage,
        UserDeleteStage,
        AccountLockdownStage,
        DenyStage,
        DummyStage,
        RedirectStage,
        InvitationStage,
        ConsentStage,
        CaptchaStage,
        EmailStage,
        AuthenticatorWebAuthnStage,
        LinkConfirmationStage,
        AuthenticatorTotpStage,
        AuthenticatorStaticStage,
        AuthenticatorSmsStage,
        AuthenticatorEmailStage,
        AuthenticatorDuoStage,
        AuthenticatorValidateStage,
        LinkUseStage,
        CustomStage {

  /** The configuration of a stage that sends the visitor to an address. */
  static StageConfig redirectTo(String address) {
    return RedirectStage.to(address);
  }

  /** What this configuration refers to, in a stable order. */
  default List<Reference> references() {
    return List.of();
  }

  /**
   * This configuration without one of its references.
   *
   * @throws IllegalArgumentException if it cannot be without
   */
  default StageConfig forgetting(Reference reference) {
    throw new IllegalArgumentException("this stage needs " + reference);
  }

  /** The scripts of others that the page of such a stage runs; absolute addresses. */
  default List<String> scripts() {
    return List.of();
  }

  /**
   * Whether a visitor will see this stage.
   *
   * @param context what the run knows so far
   */
  default Showing showing(Context context) {
    return Showing.PERHAPS;
  }

  /** What is wrong with this configuration although it could be constructed. */
  default List<Problem> problems() {
    return List.of();
  }
}
