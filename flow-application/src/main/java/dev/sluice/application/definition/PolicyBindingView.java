package dev.sluice.application.definition;

import dev.sluice.application.identity.PartialGroup;
import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.PolicyBinding;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A policy binding as it is shown. */
record PolicyBindingView(
    PolicyBindingId pk,
    @Nullable PolicyId policy,
    @Nullable GroupId group,
    @Nullable UserId user,
    @Nullable PolicySummary policyObj,
    @Nullable PartialGroup groupObj,
    @Nullable PartialUser userObj,
    UUID target,
    boolean negate,
    boolean enabled,
    int order,
    int timeout,
    boolean failureResult,
    @Nullable Instant expires,
    boolean expiring) {

  static PolicyBindingView of(PolicyBindingRow row, @Nullable PolicySummary policy) {
    PolicyBinding binding = row.binding();
    PolicyBindingAttributes attributes = PolicyBindingAttributes.of(binding);
    return new PolicyBindingView(
        binding.id(),
        attributes.policy(),
        attributes.group(),
        attributes.user(),
        policy,
        row.group(),
        row.user(),
        attributes.target(),
        binding.negate(),
        binding.enabled(),
        binding.order(),
        attributes.timeout(),
        binding.failureResult(),
        binding.expires(),
        binding.expires() != null);
  }
}
