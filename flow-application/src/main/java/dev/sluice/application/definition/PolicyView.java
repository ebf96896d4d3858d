package dev.sluice.application.definition;

import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.policy.kind.PolicyKinds;

/** A policy of one kind as it is shown. */
record PolicyView(
    PolicyId pk,
    String name,
    boolean executionLogging,
    String component,
    String verboseName,
    String verboseNamePlural,
    String metaModelName,
    int boundTo,
    PolicyConfig config) {

  static PolicyView of(PolicyRow row, String kind) {
    Policy policy = row.policy();
    String verboseName = PolicyKinds.verboseName(kind);
    return new PolicyView(
        policy.id(),
        policy.name(),
        policy.executionLogging(),
        PolicyKinds.formComponent(kind),
        verboseName,
        verboseName.substring(0, verboseName.length() - 1) + "ies",
        PolicyKinds.modelLabel(kind),
        row.boundTo(),
        policy.config());
  }
}
