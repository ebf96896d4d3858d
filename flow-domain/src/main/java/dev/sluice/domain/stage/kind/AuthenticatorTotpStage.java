package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody set up an authenticator app (spec/stages.md 2.20).
 *
 * @param configureFlow the flow by which people do that for themselves, or null
 * @param friendlyName what people know it by, or blank
 * @param digits how long its codes are
 */
@Kind(
    value = "authenticator_totp",
    title = "TOTP Authenticator Setup Stage",
    description = "Lets people set up an app that shows codes.")
public record AuthenticatorTotpStage(
    @Nullable FlowId configureFlow, String friendlyName, Digits digits)
    implements StageConfig, ConfigurableStage, FriendlyNamedStage {

  /** How long codes are; on the wire their number as a text. */
  public enum Digits {
    SIX(6),
    EIGHT(8);

    private final int count;

    Digits(int count) {
      this.count = count;
    }

    /** The number. */
    public int count() {
      return count;
    }

    /** The number as a text. */
    public String wireName() {
      return Integer.toString(count);
    }
  }

  public AuthenticatorTotpStage {
    friendlyName = requireNonNullElse(friendlyName, "");
    requireNonNull(digits, "digits");
  }

  /** A stage for codes of six digits. */
  public static AuthenticatorTotpStage defaults() {
    return new AuthenticatorTotpStage(null, "", Digits.SIX);
  }

  @Override
  public List<Reference> references() {
    return Reference.present(configureFlow);
  }

  @Override
  public AuthenticatorTotpStage forgetting(Reference reference) {
    return references().contains(reference)
        ? new AuthenticatorTotpStage(null, friendlyName, digits)
        : this;
  }

  /**
   * What is asked.
   *
   * @param configUrl what the app reads; the key is in it
   */
  @Component("ak-stage-authenticator-totp")
  public record Challenge(@Scanned String configUrl) implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }

    /** Not the key. */
    @Override
    public String toString() {
      return "Challenge[]";
    }
  }

  /**
   * What is answered.
   *
   * @param code what the app shows
   */
  @Component("ak-stage-authenticator-totp")
  public record Response(String code) implements StageResponse {

    /** Not the code. */
    @Override
    public String toString() {
      return "Response[]";
    }
  }
}
