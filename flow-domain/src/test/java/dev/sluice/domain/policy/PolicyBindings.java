package dev.sluice.domain.policy;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Attachments to test with, and their variations. */
public final class PolicyBindings {

  public static final PolicyTarget TARGET = new PolicyTarget.OfFlow(FlowId.named("target"));

  private PolicyBindings() {}

  public static PolicyBinding on(PolicyTarget target, Policy policy) {
    return attaching(target, new Attached.OfPolicy(policy.id()), 0);
  }

  public static PolicyBinding of(Policy policy, int order) {
    return attaching(TARGET, new Attached.OfPolicy(policy.id()), order);
  }

  public static PolicyBinding of(Policy policy) {
    return of(policy, 0);
  }

  public static PolicyBinding of(GroupId group) {
    return attaching(TARGET, new Attached.OfGroup(group), 0);
  }

  public static PolicyBinding of(UserId user) {
    return attaching(TARGET, new Attached.OfUser(user), 0);
  }

  public static PolicyBinding disabled(PolicyBinding it) {
    return new PolicyBinding(
        it.id(),
        it.target(),
        it.attached(),
        false,
        it.negate(),
        it.order(),
        it.timeout(),
        it.failureResult(),
        it.expires());
  }

  public static PolicyBinding negated(PolicyBinding it) {
    return new PolicyBinding(
        it.id(),
        it.target(),
        it.attached(),
        it.enabled(),
        true,
        it.order(),
        it.timeout(),
        it.failureResult(),
        it.expires());
  }

  public static PolicyBinding timingOutAfter(Duration timeout, PolicyBinding it) {
    return new PolicyBinding(
        it.id(),
        it.target(),
        it.attached(),
        it.enabled(),
        it.negate(),
        it.order(),
        timeout,
        it.failureResult(),
        it.expires());
  }

  public static PolicyBinding failingOpen(PolicyBinding it) {
    return new PolicyBinding(
        it.id(),
        it.target(),
        it.attached(),
        it.enabled(),
        it.negate(),
        it.order(),
        it.timeout(),
        true,
        it.expires());
  }

  public static PolicyBinding expiringAt(Instant moment, PolicyBinding it) {
    return new PolicyBinding(
        it.id(),
        it.target(),
        it.attached(),
        it.enabled(),
        it.negate(),
        it.order(),
        it.timeout(),
        it.failureResult(),
        moment);
  }

  private static PolicyBinding attaching(PolicyTarget target, Attached attached, int order) {
    byte[] name = (target + "/" + attached + "/" + order).getBytes(StandardCharsets.UTF_8);
    return PolicyBinding.of(
        new PolicyBindingId(UUID.nameUUIDFromBytes(name)), target, attached, order);
  }
}
