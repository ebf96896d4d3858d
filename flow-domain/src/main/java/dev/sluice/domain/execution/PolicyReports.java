package dev.sluice.domain.execution;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.PolicyResult;
import dev.sluice.domain.stage.Effect;
import java.util.ArrayList;
import java.util.List;

/** What is to happen because policies were asked: what they want, and the record of it. */
public final class PolicyReports {

  private PolicyReports() {}

  /** The effects, in the order of the policies. */
  public static List<Effect> of(PolicyDecision decision, PolicyRequest request) {
    if (decision.results().isEmpty()) {
      return List.of();
    }
    var effects = new ArrayList<Effect>();
    for (PolicyResult result : decision.results()) {
      addRecords(result, request, effects);
    }
    decision.consequences().expiredPasswords().stream()
        .map(Effect.ExpirePassword::new)
        .forEach(effects::add);
    return effects;
  }

  private static void addRecords(PolicyResult result, PolicyRequest request, List<Effect> effects) {
    if (result.policy() == null) {
      return;
    }
    if (result.failure() != null) {
      effects.add(new Effect.Report(new AuditEvent.PolicyFailed(request, result)));
    } else if (result.policy().executionLogging()) {
      effects.add(new Effect.Report(new AuditEvent.PolicyExecuted(request, result)));
    }
  }
}
