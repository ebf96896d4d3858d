package dev.sluice.adapter.persistence.json;

import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A policy binding as a definition keeps it: flat, with one target and one thing attached. */
record PolicyBindingDocument(
    PolicyBindingId id,
    @Nullable FlowId flow,
    @Nullable BindingId stageBinding,
    @Nullable PolicyId policy,
    @Nullable GroupId group,
    @Nullable UserId user,
    boolean enabled,
    boolean negate,
    int order,
    Duration timeout,
    boolean failureResult,
    @Nullable Instant expires) {

  static PolicyBindingDocument of(PolicyBinding binding) {
    PolicyTarget target = binding.target();
    Attached attached = binding.attached();
    return new PolicyBindingDocument(
        binding.id(),
        target instanceof PolicyTarget.OfFlow(var flow) ? flow : null,
        target instanceof PolicyTarget.OfStageBinding(var stageBinding) ? stageBinding : null,
        attached instanceof Attached.OfPolicy(var policy) ? policy : null,
        attached instanceof Attached.OfGroup(var group) ? group : null,
        attached instanceof Attached.OfUser(var user) ? user : null,
        binding.enabled(),
        binding.negate(),
        binding.order(),
        binding.timeout(),
        binding.failureResult(),
        binding.expires());
  }

  PolicyBinding toBinding() {
    return new PolicyBinding(
        id, target(), attached(), enabled, negate, order, timeout, failureResult, expires);
  }

  private PolicyTarget target() {
    if (flow != null) {
      return new PolicyTarget.OfFlow(flow);
    }
    if (stageBinding != null) {
      return new PolicyTarget.OfStageBinding(stageBinding);
    }
    throw new IllegalStateException("policy binding " + id + " has no target");
  }

  private Attached attached() {
    if (policy != null) {
      return new Attached.OfPolicy(policy);
    }
    if (group != null) {
      return new Attached.OfGroup(group);
    }
    if (user != null) {
      return new Attached.OfUser(user);
    }
    throw new IllegalStateException("policy binding " + id + " attaches nothing");
  }
}
