package dev.sluice.application.port;

import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;

/** Policies of all kinds and their bindings. Every write makes new revisions of affected flows. */
public interface PolicyRepository {

  /**
   * Adds a policy.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   */
  void add(Policy policy);

  /**
   * Replaces a policy.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if somebody else was first
   */
  void update(Policy policy);

  /** Attaches a policy, a group or a user. */
  void add(PolicyBinding binding);
}
