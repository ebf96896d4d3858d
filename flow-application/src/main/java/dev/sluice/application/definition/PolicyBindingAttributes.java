package dev.sluice.application.definition;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be written of a policy binding. */
record PolicyBindingAttributes(
    @Nullable PolicyId policy,
    @Nullable GroupId group,
    @Nullable UserId user,
    UUID target,
    Boolean negate,
    Boolean enabled,
    int order,
    Integer timeout,
    Boolean failureResult) {

  PolicyBindingAttributes {
    negate = negate != null && negate;
    enabled = enabled == null || enabled;
    timeout = timeout == null ? (int) PolicyBinding.DEFAULT_TIMEOUT.toSeconds() : timeout;
    failureResult = failureResult != null && failureResult;
    if (timeout < 0) {
      throw new IllegalArgumentException("timeout must be at least 0 but is " + timeout);
    }
  }

  static PolicyBindingAttributes of(PolicyBinding binding) {
    Attached attached = binding.attached();
    return new PolicyBindingAttributes(
        attached instanceof Attached.OfPolicy(PolicyId policy) ? policy : null,
        attached instanceof Attached.OfGroup(GroupId group) ? group : null,
        attached instanceof Attached.OfUser(UserId user) ? user : null,
        Targets.key(binding.target()),
        binding.negate(),
        binding.enabled(),
        binding.order(),
        Math.toIntExact(binding.timeout().toSeconds()),
        binding.failureResult());
  }

  /** The one thing that is attached. */
  Attached attached() {
    long given = Stream.of(policy, group, user).filter(Objects::nonNull).count();
    if (given > 1) {
      throw invalid("Only one of 'group', 'policy', 'user' can be set.");
    }
    if (policy != null) {
      return new Attached.OfPolicy(policy);
    }
    if (group != null) {
      return new Attached.OfGroup(group);
    }
    if (user != null) {
      return new Attached.OfUser(user);
    }
    throw invalid("One of 'group', 'policy', 'user' must be set.");
  }

  private static FlowFault.Invalid invalid(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(message)));
  }
}
