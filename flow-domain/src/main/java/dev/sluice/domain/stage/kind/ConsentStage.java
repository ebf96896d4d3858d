package dev.sluice.domain.stage.kind;

import dev.sluice.domain.consent.ConsentPermission;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.TimeDelta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether an application may do something (spec/stages.md 2.10).
 *
 * @param mode for how long the answer counts, default until it expires
 * @param consentExpireIn when it expires, default four weeks
 */
@Kind(value = "consent", description = "Asks whether an application may do something.")
public record ConsentStage(Mode mode, TimeDelta consentExpireIn) implements StageConfig {

  /** For how long an answer counts. */
  public enum Mode {
    ALWAYS_REQUIRE,
    PERMANENT,
    EXPIRING
  }

  public ConsentStage {
    mode = mode == null ? Mode.EXPIRING : mode;
    consentExpireIn = consentExpireIn == null ? new TimeDelta("weeks=4") : consentExpireIn;
  }

  @Override
  public Showing showing(Context context) {
    return mode == Mode.ALWAYS_REQUIRE ? Showing.ALWAYS : Showing.PERHAPS;
  }

  /**
   * What is asked.
   *
   * @param headerText what stands above, or null
   * @param permissions what the application may do already, or all that it wants to do
   * @param additionalPermissions what it wants to do beside that
   * @param token what ties the answer to this very question
   */
  @Component("ak-stage-consent")
  public record Challenge(
      @Nullable String headerText,
      List<ConsentPermission> permissions,
      List<ConsentPermission> additionalPermissions,
      String token)
      implements StageChallenge {

    public Challenge {
      permissions = List.copyOf(permissions);
      additionalPermissions = List.copyOf(additionalPermissions);
    }

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * What is answered.
   *
   * @param token that of the question
   */
  @Component("ak-stage-consent")
  public record Response(String token) implements StageResponse {}
}
