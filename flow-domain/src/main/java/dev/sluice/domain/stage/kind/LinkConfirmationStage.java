package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;

/**
 * Asks whoever opened a link from a mail to confirm that it was meant: programs that look into
 * mails open links, too, and must not use them up (spec/stages.md 2.8). Only links put it into
 * plans.
 */
@Kind(value = "link_confirmation", internal = true)
public record LinkConfirmationStage() implements StageConfig {

  /** The attribute that holds which link it is. */
  public static final String LINK = "link";

  @Override
  public Showing showing(Context context) {
    return Showing.ALWAYS;
  }

  /**
   * What is asked.
   *
   * @param headerText what for
   * @param token comes back with the answer
   */
  @Component("ak-stage-consent")
  @Reserved(lists = {"permissions", "additional_permissions"})
  public record Challenge(String headerText, String token) implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * What is answered.
   *
   * @param token as it was asked
   */
  @Component("ak-stage-consent")
  public record Response(String token) implements StageResponse {}
}
