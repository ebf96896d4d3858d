package dev.sluice.domain.policy;

import dev.sluice.domain.context.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a target is open for a subject (spec/policies.md 2): every binding is asked, in
 * order, even when the verdict is already known, for each may have something to say, and knows what
 * those before it wanted known.
 */
public final class PolicyEngine {

  private final TimedEvaluation evaluation;

  /**
   * @param behaviors how the kinds of policy decide
   */
  public PolicyEngine(PolicyBehaviors behaviors) {
    this.evaluation = new TimedEvaluation(behaviors);
  }

  /**
   * Decides. A target that nothing guards is open.
   *
   * @param guard the bindings of the target
   * @param request what to decide about
   * @param rule what becomes of policies that could not be evaluated
   */
  public PolicyDecision decide(Guard guard, PolicyRequest request, WhenUndecided rule) {
    if (guard.isEmpty()) {
      return PolicyDecision.UNGUARDED;
    }
    List<PolicyResult> results = new ArrayList<>();
    PolicyRequest about = request;
    for (Guard.Post post : guard.posts()) {
      if (post.binding().countsAt(request.now())) {
        PolicyResult result = ask(post, about, rule);
        results.add(result);
        about = about.after(result.verdict().consequences());
      }
    }
    addStatic(guard, request, results);
    return results.isEmpty()
        ? PolicyDecision.UNGUARDED
        : new PolicyDecision(combine(guard.mode(), results), results);
  }

  /** What one policy says, without a binding that makes something else of it. */
  public Verdict evaluate(Policy policy, PolicyRequest request) {
    return evaluation.evaluate(policy, PolicyBinding.DEFAULT_TIMEOUT, request);
  }

  private PolicyResult ask(Guard.Post post, PolicyRequest request, WhenUndecided rule) {
    PolicyBinding binding = post.binding();
    Verdict verdict = evaluation.evaluate(post.policy(), binding.timeout(), request);
    PolicyResult result =
        PolicyResult.of(binding, post.policy(), binding.negate() ? verdict.negated() : verdict);
    return rule == WhenUndecided.USE_FAILURE_RESULT
        ? result.decidedAs(binding.failureResult())
        : result;
  }

  private static void addStatic(Guard guard, PolicyRequest request, List<PolicyResult> results) {
    Subject subject = request.subject();
    List<PolicyResult> parts =
        guard.statics().stream()
            .filter(binding -> binding.countsAt(request.now()))
            .map(binding -> PolicyResult.of(binding, Verdict.of(binding.passesStatically(subject))))
            .toList();
    if (!parts.isEmpty()) {
      results.add(PolicyResult.together(combine(guard.mode(), parts), parts));
    }
  }

  private static Verdict combine(PolicyEngineMode mode, List<PolicyResult> results) {
    List<String> messages =
        results.stream().flatMap(result -> result.verdict().messages().stream()).toList();
    Class<? extends Verdict> decisive =
        mode == PolicyEngineMode.ANY ? Verdict.Passed.class : Verdict.Failed.class;
    if (results.stream().anyMatch(result -> decisive.isInstance(result.verdict()))) {
      return Verdict.of(mode == PolicyEngineMode.ANY, messages);
    }
    return results.stream()
        .map(PolicyResult::verdict)
        .filter(Verdict.Undecided.class::isInstance)
        .findFirst()
        .orElseGet(() -> Verdict.of(mode == PolicyEngineMode.ALL, messages));
  }
}
