package dev.sluice.benchmark.micro;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.shared.Kind;

/** Passes the members of a group: as little as a policy can ask. */
@Kind("benchmark_member")
record MemberPolicy(GroupId group) implements CustomPolicy {

  Verdict decide(PolicyRequest request) {
    return Verdict.of(request.subject().groups().contains(group));
  }
}
