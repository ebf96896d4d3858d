package dev.sluice.application.definition;

import dev.sluice.application.identity.PartialGroup;
import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.policy.PolicyBinding;
import org.jspecify.annotations.Nullable;

/**
 * A policy binding as lists have it, with what it attaches.
 *
 * @param policy the policy, or null if it attaches none
 * @param group the group, or null if it attaches none
 * @param user the user, or null if it attaches none
 */
public record PolicyBindingRow(
    PolicyBinding binding,
    @Nullable PolicyRow policy,
    @Nullable PartialGroup group,
    @Nullable PartialUser user) {}
