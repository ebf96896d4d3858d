package dev.sluice.domain.policy;

import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.kind.PolicyConfig;

/**
 * A named decision of one kind.
 *
 * @param id identifies it
 * @param name unique among all policies, not blank
 * @param config what it decides by; a policy never changes its kind
 * @param executionLogging whether each evaluation is recorded as an event
 * @param version counts the changes, for optimistic locking
 */
public record Policy(
    PolicyId id, String name, PolicyConfig config, boolean executionLogging, long version) {

  public Policy {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a policy needs a name");
    }
  }

  /** A policy written in code, identified by its name. */
  public static Policy named(String name, PolicyConfig config) {
    return new Policy(PolicyId.named(name), name, config, false, 0);
  }
}
