package dev.sluice.adapter.persistence.policy;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.domain.shared.Problem;

/** What callers can do wrong with policies and their bindings. */
final class PolicyConstraints {

  private static final Problem TAKEN =
      new Problem(
          Problem.NON_FIELD,
          "unique",
          "A binding of this policy to this target with this order already exists.");

  static final Constraints ALL =
      Constraints.unique("policy_name_key", "A policy", "name")
          .and("policy_pkey", new Problem("pk", "unique", "A policy with this pk already exists."))
          .and("policy_binding_flow_place_key", TAKEN)
          .and("policy_binding_stage_binding_place_key", TAKEN)
          .and("policy_binding_flow_fkey", missing("target"))
          .and("policy_binding_stage_binding_fkey", missing("target"))
          .and("policy_binding_policy_fkey", missing("policy"))
          .and("policy_binding_group_fkey", missing("group"))
          .and("policy_binding_user_fkey", missing("user"));

  private PolicyConstraints() {}

  private static Problem missing(String thing) {
    return new Problem(thing, "does_not_exist", "There is no such " + thing + ".");
  }
}
