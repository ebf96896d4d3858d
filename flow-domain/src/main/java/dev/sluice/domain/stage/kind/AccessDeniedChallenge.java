package dev.sluice.domain.stage.kind;

import org.jspecify.annotations.Nullable;

/**
 * The last word of a run that was refused.
 *
 * @param errorMessage the reason as far as a visitor may know it, or null for a general one
 */
@Component("ak-stage-access-denied")
public record AccessDeniedChallenge(@Prose @Nullable String errorMessage)
    implements StageChallenge {

  @Override
  public boolean showsPendingUser() {
    return true;
  }
}
