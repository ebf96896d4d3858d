package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_STAGE_BINDING;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY_BINDING;

import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Policy bindings with their policies, by the flow that they guard a part of. */
public final class JooqGuardReader {

  private static final Field<UUID> OWNER =
      DSL.coalesce(POLICY_BINDING.FLOW_ID, FLOW_STAGE_BINDING.FLOW_ID).as("owner");

  private final ConfigJson configs;

  public JooqGuardReader(ConfigJson configs) {
    this.configs = configs;
  }

  /** A binding, with its policy where it attaches one. */
  record Post(PolicyBinding binding, @Nullable Policy policy) {}

  Map<UUID, List<Post>> list(DSLContext context, UUID[] flows) {
    return context
        .select(OWNER)
        .select(POLICY_BINDING.fields())
        .select(POLICY.fields())
        .from(POLICY_BINDING)
        .leftJoin(FLOW_STAGE_BINDING)
        .on(FLOW_STAGE_BINDING.ID.eq(POLICY_BINDING.STAGE_BINDING_ID))
        .leftJoin(POLICY)
        .on(POLICY.ID.eq(POLICY_BINDING.POLICY_ID))
        .where(POLICY_BINDING.FLOW_ID.eq(DSL.any(flows)))
        .or(FLOW_STAGE_BINDING.FLOW_ID.eq(DSL.any(flows)))
        .orderBy(POLICY_BINDING.ORDER, POLICY_BINDING.ID)
        .fetchGroups(
            OWNER, row -> new Post(binding(row), row.get(POLICY.ID) == null ? null : policy(row)));
  }

  /** The policy of a row. */
  public Policy policy(Record row) {
    return new Policy(
        new PolicyId(row.get(POLICY.ID)),
        row.get(POLICY.NAME),
        configs.readPolicy(row.get(POLICY.KIND), row.get(POLICY.CONFIG)),
        row.get(POLICY.EXECUTION_LOGGING),
        row.get(POLICY.VERSION));
  }

  /** The policy binding of a row. */
  public static PolicyBinding binding(Record row) {
    return new PolicyBinding(
        new PolicyBindingId(row.get(POLICY_BINDING.ID)),
        target(row),
        attached(row),
        row.get(POLICY_BINDING.ENABLED),
        row.get(POLICY_BINDING.NEGATE),
        row.get(POLICY_BINDING.ORDER),
        Duration.ofMillis(row.get(POLICY_BINDING.TIMEOUT_MILLIS)),
        row.get(POLICY_BINDING.FAILURE_RESULT),
        row.get(POLICY_BINDING.EXPIRES));
  }

  private static PolicyTarget target(Record row) {
    UUID flow = row.get(POLICY_BINDING.FLOW_ID);
    return flow == null
        ? new PolicyTarget.OfStageBinding(new BindingId(row.get(POLICY_BINDING.STAGE_BINDING_ID)))
        : new PolicyTarget.OfFlow(new FlowId(flow));
  }

  private static Attached attached(Record row) {
    UUID policy = row.get(POLICY_BINDING.POLICY_ID);
    if (policy != null) {
      return new Attached.OfPolicy(new PolicyId(policy));
    }
    UUID group = row.get(POLICY_BINDING.GROUP_ID);
    return group == null
        ? new Attached.OfUser(new UserId(row.get(POLICY_BINDING.USER_ID)))
        : new Attached.OfGroup(new GroupId(group));
  }
}
