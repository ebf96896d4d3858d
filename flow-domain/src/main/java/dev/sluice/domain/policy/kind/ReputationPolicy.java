package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import java.util.List;

/**
 * Passes who has a bad reputation, so that more can be asked of them (spec/policies.md 3.8).
 *
 * @param checkIp whether the reputation of the visitor's address counts; default yes, but for those
 *     who say nothing about either
 * @param checkUsername whether that of the person counts; likewise
 * @param threshold passes whose score is not greater; default -5
 */
@Kind(value = "reputation", description = "Passes who behaved badly lately.")
public record ReputationPolicy(Boolean checkIp, Boolean checkUsername, Integer threshold)
    implements PolicyConfig {

  private static final int BAD = -5;

  public ReputationPolicy {
    boolean chosen = checkIp != null || checkUsername != null;
    checkIp = checkIp == null ? chosen : checkIp;
    checkUsername = checkUsername == null ? chosen : checkUsername;
    threshold = threshold == null ? BAD : threshold;
  }

  @Override
  public List<Problem> problems() {
    return checkIp || checkUsername
        ? List.of()
        : List.of(Problem.invalid("Either IP or username must be checked."));
  }
}
