package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives somebody recovery codes (spec/stages.md 2.21).
 *
 * @param configureFlow the flow by which people do that for themselves, or null
 * @param friendlyName what people know it by, or blank
 * @param tokenCount how many codes; default 6
 * @param tokenLength how long they are; default 12
 */
@Kind(
    value = "authenticator_static",
    title = "Static Authenticator Setup Stage",
    description = "Gives people codes that work once each.")
public record AuthenticatorStaticStage(
    @Nullable FlowId configureFlow, String friendlyName, Integer tokenCount, Integer tokenLength)
    implements StageConfig, ConfigurableStage, FriendlyNamedStage {

  private static final int COUNT = 6;
  private static final int LENGTH = 12;

  /** More than anybody prints. */
  private static final int MOST = 1_000;

  private static final int LONGEST = 100;

  public AuthenticatorStaticStage {
    friendlyName = requireNonNullElse(friendlyName, "");
    tokenCount = requireNonNullElse(tokenCount, COUNT);
    tokenLength = requireNonNullElse(tokenLength, LENGTH);
  }

  /** A stage with the defaults of the wire. */
  public static AuthenticatorStaticStage defaults() {
    return new AuthenticatorStaticStage(null, "", COUNT, LENGTH);
  }

  @Override
  public List<Reference> references() {
    return Reference.present(configureFlow);
  }

  @Override
  public AuthenticatorStaticStage forgetting(Reference reference) {
    return references().contains(reference)
        ? new AuthenticatorStaticStage(null, friendlyName, tokenCount, tokenLength)
        : this;
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (tokenCount < 0 || tokenCount > MOST) {
      problems.add(Problem.invalid("token_count", "Must lie within 0 and 1000."));
    }
    if (tokenLength < 0 || tokenLength > LONGEST) {
      problems.add(Problem.invalid("token_length", "Must lie within 0 and 100."));
    }
    return List.copyOf(problems);
  }

  /**
   * What is shown.
   *
   * @param codes to be kept in a safe place
   */
  @Component("ak-stage-authenticator-static")
  public record Challenge(List<String> codes) implements StageChallenge {
    public Challenge {
      codes = List.copyOf(codes);
    }

    @Override
    public boolean showsPendingUser() {
      return true;
    }

    /** Not the codes. */
    @Override
    public String toString() {
      return "Challenge[" + codes.size() + " codes]";
    }
  }

  /** They are kept. */
  @Component("ak-stage-authenticator-static")
  public record Response() implements StageResponse {}
}
