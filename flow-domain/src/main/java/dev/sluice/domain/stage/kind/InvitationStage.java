package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;

/**
 * Lets in who was invited (spec/stages.md 2.9).
 *
 * @param continueFlowWithoutInvitation whether others may go on too, default false
 */
@Kind(
    value = "invitation",
    path = "invitation/stages",
    description = "Lets in who was invited, with what the invitation says about them.")
public record InvitationStage(Boolean continueFlowWithoutInvitation) implements StageConfig {

  public InvitationStage {
    continueFlowWithoutInvitation =
        continueFlowWithoutInvitation != null && continueFlowWithoutInvitation;
  }

  @Override
  public Showing showing(Context context) {
    return Showing.NEVER;
  }
}
