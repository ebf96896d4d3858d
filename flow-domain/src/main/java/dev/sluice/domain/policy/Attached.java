package dev.sluice.domain.policy;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.UserId;

/** What a policy binding attaches: exactly one of a policy, a group and a user. */
public sealed interface Attached {

  /** A policy decides. */
  record OfPolicy(PolicyId id) implements Attached {}

  /** Members of the group, or of one of its descendants, pass. */
  record OfGroup(GroupId id) implements Attached {}

  /** This user passes. */
  record OfUser(UserId id) implements Attached {}
}
