package dev.sluice.adapter.persistence.policy;

import static dev.sluice.adapter.persistence.jooq.Tables.POLICY;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY_BINDING;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqGuardReader;
import dev.sluice.adapter.persistence.definition.JooqHolders;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.definition.JooqTouchedFlows;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.rbac.JooqFarewell;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.kind.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Policies and their bindings on PostgreSQL. */
public final class JooqPolicyRepository implements PolicyRepository {

  private static final ModelName MODEL = ModelName.of("authentik_policies.policy");
  private static final ModelName BINDING = ModelName.of("authentik_policies.policybinding");

  private final JooqDatabase database;
  private final JooqRevisions revisions;
  private final ConfigJson configs;
  private final JooqGuardReader reader;
  private final JooqHolders holders;
  private final JooqFarewell farewell;

  public JooqPolicyRepository(
      JooqDatabase database,
      JooqRevisions revisions,
      ConfigJson configs,
      JooqHolders holders,
      JooqFarewell farewell) {
    this.database = database;
    this.revisions = revisions;
    this.configs = configs;
    this.reader = new JooqGuardReader(configs);
    this.holders = holders;
    this.farewell = farewell;
  }

  @Override
  public Optional<Policy> find(PolicyId id) {
    return database
        .current()
        .selectFrom(POLICY)
        .where(POLICY.ID.eq(id.value()))
        .fetchOptional(reader::policy);
  }

  @Override
  public Optional<Policy> findNamed(String name) {
    return database
        .current()
        .selectFrom(POLICY)
        .where(POLICY.NAME.eq(name))
        .fetchOptional(reader::policy);
  }

  @Override
  public Optional<PolicyBinding> find(PolicyBindingId id) {
    return database
        .current()
        .selectFrom(POLICY_BINDING)
        .where(POLICY_BINDING.ID.eq(id.value()))
        .fetchOptional(JooqGuardReader::binding);
  }

  /** It guards nothing yet. */
  @Override
  public void add(Policy policy) {
    revisions.edit(
        PolicyConstraints.ALL,
        transaction -> {
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
  public void add(PolicyBinding binding) {
    revisions.edit(
        PolicyConstraints.ALL,
        transaction -> {
          transaction.insertInto(POLICY_BINDING).set(JooqBindingRow.of(binding)).execute();
          return JooqTouchedFlows.by(transaction, binding.target());
        });
  }

  @Override
  public void update(Policy policy) {
    revisions.edit(
        PolicyConstraints.ALL,
        transaction -> {
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
  public void update(PolicyBinding binding) {
    revisions.edit(
        PolicyConstraints.ALL,
        transaction -> {
          var touched = new ArrayList<>(JooqTouchedFlows.by(transaction, binding.id()));
          int updated =
              transaction
                  .update(POLICY_BINDING)
                  .set(JooqBindingRow.of(binding))
                  .where(POLICY_BINDING.ID.eq(binding.id().value()))
                  .execute();
          if (updated == 0) {
            throw new FlowFault.NotFound("policy binding");
          }
          touched.addAll(JooqTouchedFlows.by(transaction, binding.target()));
          return touched;
        });
  }

  @Override
  public boolean remove(PolicyId id) {
    return revisions.remove(transaction -> find(id).map(policy -> removed(transaction, policy)));
  }

  private List<UUID> removed(DSLContext transaction, Policy policy) {
    List<UUID> touched = JooqTouchedFlows.by(transaction, policy.id());
    holders.forget(transaction, new Reference.ToPolicy(policy.id()));
    String pk = policy.id().value().toString();
    String kind = PolicyKinds.modelLabel(configs.kindOf(policy.config()));
    farewell.to(new ObjectKey(MODEL, pk), new ObjectKey(ModelName.of(kind), pk));
    transaction.deleteFrom(POLICY).where(POLICY.ID.eq(policy.id().value())).execute();
    return touched;
  }

  @Override
  public boolean remove(PolicyBindingId id) {
    return revisions.remove(transaction -> {
      List<UUID> touched = remove(transaction, POLICY_BINDING.ID.eq(id.value()));
      return touched.isEmpty() ? Optional.empty() : Optional.of(touched);
    });
  }

  @Override
  public void remove(Attached attached) {
    Condition condition =
        switch (attached) {
          case Attached.OfPolicy(var policy) -> POLICY_BINDING.POLICY_ID.eq(policy.value());
          case Attached.OfGroup(var group) -> POLICY_BINDING.GROUP_ID.eq(group.value());
          case Attached.OfUser(var user) -> POLICY_BINDING.USER_ID.eq(user.value());
        };
    revisions.edit(PolicyConstraints.ALL, transaction -> remove(transaction, condition));
  }

  /** Each of them is a part of one flow. */
  private List<UUID> remove(DSLContext transaction, Condition doomed) {
    var touched = new ArrayList<UUID>();
    for (PolicyBinding binding :
        transaction.selectFrom(POLICY_BINDING).where(doomed).fetch(JooqGuardReader::binding)) {
      touched.addAll(JooqTouchedFlows.by(transaction, binding.target()));
      farewell.to(new ObjectKey(BINDING, binding.id().value().toString()));
    }
    transaction.deleteFrom(POLICY_BINDING).where(doomed).execute();
    return touched;
  }
}
