package dev.sluice.application.policy;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Expressions.Part;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries a policy about somebody, outside of any run. */
public interface TryPolicy {

  /**
   * What the policy says, without what a binding would make of it.
   *
   * @return nothing if there is no such user for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not see the policy
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such policy
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code context} if a value there is
   *     not what its name stands for
   */
  Optional<Outcome> attempt(Command command);

  /**
   * What to try.
   *
   * @param policy the key of the policy; any text
   * @param sent about whom, and what the run would know; as a client sent it
   */
  record Command(Caller caller, String policy, Value.Fields sent) {}

  /**
   * What came of it.
   *
   * @param at when it was tried
   * @param explanation what it was made of, if that was asked for
   */
  record Outcome(Verdict verdict, Instant at, List<Part> explanation) {
    public Outcome {
      explanation = List.copyOf(explanation);
    }
  }

  /**
   * What a client sends.
   *
   * @param user about whom
   * @param context what the run would know
   * @param explain whether to tell what the decision is made of; beyond the contract
   */
  record PolicyTestRequest(int user, Map<String, Object> context, Boolean explain) {
    public PolicyTestRequest {
      context = context == null ? Map.of() : context;
      explain = explain != null && explain;
    }
  }
}
