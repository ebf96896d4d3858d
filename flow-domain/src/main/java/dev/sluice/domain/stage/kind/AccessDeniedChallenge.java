package dev.sluice.domain.stage.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last word of a run that was refused.
 *
 * @param errorMessage the reason as far as a visitor may know it, or null for a general one
 * @param explanation what refused and why, for administrators; null for everybody else
 */
@Component("ak-stage-access-denied")
public record AccessDeniedChallenge(
    @Prose @Nullable String errorMessage, @Nullable List<String> explanation)
    implements StageChallenge {

  public AccessDeniedChallenge {
    explanation = explanation == null ? null : List.copyOf(explanation);
  }

  /** What visitors see. */
  public AccessDeniedChallenge(@Nullable String errorMessage) {
    this(errorMessage, null);
  }

  /** What visitors see, with an explanation where there is one. */
  public static AccessDeniedChallenge of(@Nullable String errorMessage, List<String> explanation) {
    return new AccessDeniedChallenge(errorMessage, explanation.isEmpty() ? null : explanation);
  }

  @Override
  public boolean showsPendingUser() {
    return true;
  }
}
