package dev.sluice.application.port;

import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import java.util.Optional;

/**
 * Policies of all kinds and their bindings. When a unit of work ends there is a new revision of
 * each flow that it guards or guarded, one however often it was touched.
 */
public interface PolicyRepository {

  /** A policy. */
  Optional<Policy> find(PolicyId id);

  /** The policy of a name. */
  Optional<Policy> findNamed(String name);

  /** A binding. */
  Optional<PolicyBinding> find(PolicyBindingId id);

  /**
   * Adds a policy.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   */
  void add(Policy policy);

  /**
   * Attaches a policy, a group or a user.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if its place is taken, or if what it
   *     attaches or the target is not there
   */
  void add(PolicyBinding binding);

  /**
   * Replaces a policy.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if somebody else was first
   */
  void update(Policy policy);

  /**
   * Replaces a binding, which may move to another target.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if it is gone
   * @throws dev.sluice.domain.shared.FlowFault.Invalid as for one that is added
   */
  void update(PolicyBinding binding);

  /**
   * Removes a policy with its bindings and the grants on all of them.
   *
   * @return whether it was there
   */
  boolean remove(PolicyId id);

  /**
   * Removes a binding with the grants on it.
   *
   * @return whether it was there
   */
  boolean remove(PolicyBindingId id);

  /**
   * Removes all bindings that attach this, with the grants on them. Whoever removes a group or a
   * user calls this before, in the same unit of work.
   */
  void remove(Attached attached);
}
