package dev.sluice.domain.stage.kind;

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
        DenyStage,
        DummyStage,
        RedirectStage,
        InvitationStage,
        ConsentStage,
        CaptchaStage,
        EmailStage,
        LinkConfirmationStage,
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

  /** What is wrong with this configuration although it could be constructed. */
  default List<Problem> problems() {
    return List.of();
  }
}
