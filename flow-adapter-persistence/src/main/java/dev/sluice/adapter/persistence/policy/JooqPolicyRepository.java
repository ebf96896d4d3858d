package dev.sluice.adapter.persistence.policy;

import static dev.sluice.adapter.persistence.jooq.Tables.POLICY;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY_BINDING;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.definition.JooqTouchedFlows;
import dev.sluice.adapter.persistence.jooq.tables.records.PolicyBindingRecord;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Policies and their bindings on PostgreSQL. */
public final class JooqPolicyRepository implements PolicyRepository {

  private static final Problem TAKEN =
      new Problem(
          Problem.NON_FIELD,
          "unique",
          "A binding of this policy to this target with this order already exists.");

  private static final Constraints CONSTRAINTS =
      Constraints.unique("policy_name_key", "A policy", "name")
          .and("policy_binding_flow_place_key", TAKEN)
          .and("policy_binding_stage_binding_place_key", TAKEN)
          .and("policy_binding_flow_fkey", missing("target"))
          .and("policy_binding_stage_binding_fkey", missing("target"))
          .and("policy_binding_policy_fkey", missing("policy"))
          .and("policy_binding_group_fkey", missing("group"))
          .and("policy_binding_user_fkey", missing("user"));

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;
  private final JooqRevisions revisions;
  private final ConfigJson configs;

  public JooqPolicyRepository(
      JooqDatabase database, UnitOfWork unitOfWork, JooqRevisions revisions, ConfigJson configs) {
    this.database = database;
    this.unitOfWork = unitOfWork;
    this.revisions = revisions;
    this.configs = configs;
  }

  @Override
  public void add(Policy policy) {
    edit(transaction -> {
      transaction
          .insertInto(POLICY)
          .set(POLICY.ID, policy.id().value())
          .set(POLICY.NAME, policy.name())
          .set(POLICY.KIND, configs.kindOf(policy.config()))
          .set(POLICY.CONFIG, configs.write(policy.config()))
          .set(POLICY.EXECUTION_LOGGING, policy.executionLogging())
          .set(POLICY.VERSION, policy.version())
          .execute();
      return List.of();
    });
  }

  @Override
  public void update(Policy policy) {
    edit(transaction -> {
      int updated =
          transaction
              .update(POLICY)
              .set(POLICY.NAME, policy.name())
              .set(POLICY.CONFIG, configs.write(policy.config()))
              .set(POLICY.EXECUTION_LOGGING, policy.executionLogging())
              .set(POLICY.VERSION, policy.version() + 1)
              .where(POLICY.ID.eq(policy.id().value()))
              .and(POLICY.VERSION.eq(policy.version()))
              .and(POLICY.KIND.eq(configs.kindOf(policy.config())))
              .execute();
      if (updated == 0) {
        throw new FlowFault.Stale("the policy " + policy.name());
      }
      return JooqTouchedFlows.by(transaction, policy.id());
    });
  }

  @Override
  public void add(PolicyBinding binding) {
    edit(transaction -> {
      transaction.insertInto(POLICY_BINDING).set(row(binding)).execute();
      return JooqTouchedFlows.by(transaction, binding.target());
    });
  }

  private void edit(Function<DSLContext, List<UUID>> write) {
    unitOfWork.perform(() -> {
      revisions.edit(database.write(), CONSTRAINTS, write);
      return true;
    });
  }

  private static PolicyBindingRecord row(PolicyBinding binding) {
    var row = new PolicyBindingRecord();
    row.setId(binding.id().value());
    row.setEnabled(binding.enabled());
    row.setNegate(binding.negate());
    row.setOrder(binding.order());
    row.setTimeoutMillis(Math.max(1, binding.timeout().toMillis()));
    row.setFailureResult(binding.failureResult());
    row.setExpires(binding.expires());
    switch (binding.target()) {
      case PolicyTarget.OfFlow(var flow) -> row.setFlowId(flow.value());
      case PolicyTarget.OfStageBinding(var stage) -> row.setStageBindingId(stage.value());
    }
    switch (binding.attached()) {
      case Attached.OfPolicy(var policy) -> row.setPolicyId(policy.value());
      case Attached.OfGroup(var group) -> row.setGroupId(group.value());
      case Attached.OfUser(var user) -> row.setUserId(user.value());
    }
    return row;
  }

  private static Problem missing(String thing) {
    return new Problem(thing, "does_not_exist", "There is no such " + thing + ".");
  }
}
