package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;

import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyTarget;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Which flows have an edited thing in their definition. */
public final class JooqTouchedFlows {

  private static final String USING_STAGES =
      """
      with recursive users (stage_id) as (
        select id from stage where %s
        union
        select r.stage_id from users join stage_reference r on r.to_stage_id = users.stage_id)
      select b.flow_id from flow_stage_binding b join users using (stage_id)
      """;

  private static final String OF_POLICY_BINDINGS =
      """
      select coalesce(p.flow_id, b.flow_id)
      from policy_binding p left join flow_stage_binding b on b.id = p.stage_binding_id
      where %s
      """;

  private JooqTouchedFlows() {}

  /** The flows that a stage is bound into, or that bind one which refers to it. */
  public static List<UUID> by(DSLContext transaction, StageId stage) {
    return list(transaction, USING_STAGES.formatted("id = {0}"), stage.value());
  }

  /** The flow itself, and the flows with a stage that refers to it. */
  public static List<UUID> by(DSLContext transaction, FlowId flow) {
    return list(
        transaction,
        USING_STAGES.formatted(
                "id in (select stage_id from stage_reference where to_flow_id = {0})")
            + "union select {0}",
        flow.value());
  }

  /** The flows that a policy guards a part of, or with a stage that refers to it. */
  public static List<UUID> by(DSLContext transaction, PolicyId policy) {
    var touched = new LinkedHashSet<>(referring(transaction, "to_policy_id", policy.value()));
    touched.addAll(
        list(transaction, OF_POLICY_BINDINGS.formatted("p.policy_id = {0}"), policy.value()));
    return List.copyOf(touched);
  }

  /** The flows with a stage that refers to a field of prompts. */
  public static List<UUID> by(DSLContext transaction, PromptId prompt) {
    return referring(transaction, "to_prompt_id", prompt.value());
  }

  /** The flows with a stage that refers to a group. */
  public static List<UUID> by(DSLContext transaction, GroupId group) {
    return referring(transaction, "to_group_id", group.value());
  }

  private static List<UUID> referring(DSLContext transaction, String column, UUID id) {
    String holders = "id in (select stage_id from stage_reference where " + column + " = {0})";
    return list(transaction, USING_STAGES.formatted(holders), id);
  }

  /** The flow that a target is, or is a part of. */
  public static List<UUID> by(DSLContext transaction, PolicyTarget target) {
    return switch (target) {
      case PolicyTarget.OfFlow(FlowId flow) -> List.of(flow.value());
      case PolicyTarget.OfStageBinding(BindingId binding) ->
          list(
              transaction,
              "select flow_id from flow_stage_binding where id = {0}",
              binding.value());
    };
  }

  /** The flow that a policy binding guards a part of. */
  public static List<UUID> by(DSLContext transaction, PolicyBindingId binding) {
    return list(transaction, OF_POLICY_BINDINGS.formatted("p.id = {0}"), binding.value());
  }

  private static List<UUID> list(DSLContext transaction, String query, UUID id) {
    return transaction.resultQuery(query, DSL.val(id)).coerce(FLOW.ID).fetch(FLOW.ID).stream()
        .distinct()
        .toList();
  }
}
