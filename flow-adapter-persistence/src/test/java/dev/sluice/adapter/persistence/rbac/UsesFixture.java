package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.rbac.UsedBy.Action;
import dev.sluice.domain.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.impl.DSL;

/** Things to use each other, and a look at what becomes of them. */
abstract class UsesFixture {

  final CountingDataSource counting;
  final JooqPorts ports;
  final JooqUses uses;

  UsesFixture(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.uses = ports.uses();
  }

  /** Those that are said to go are gone afterwards, and the others are still there. */
  void happens(ObjectKey key, Runnable removal) {
    List<UsedBy> said = uses.list(key);
    removal.run();
    for (UsedBy used : said) {
      assertThat(ports.objects().exists(used.user()))
          .as(used.toString())
          .isEqualTo(used.action() != Action.CASCADE);
    }
    assertThat(uses.list(key)).isEmpty();
  }

  static ObjectKey of(String model, Object pk) {
    return new ObjectKey(ModelName.of(model), pk.toString());
  }

  static UsedBy used(String model, Object pk, String name, Action action) {
    return new UsedBy(of(model, pk), name, action);
  }

  static UsedBy used(PolicyBinding binding) {
    return used(
        "authentik_policies.policybinding",
        binding.id().value(),
        "Binding #" + binding.order(),
        Action.CASCADE);
  }

  static UsedBy binding(Flow flow, Action action) {
    return used(
        "authentik_flows.flowstagebinding",
        flow.bindings().getFirst().id().value(),
        "Binding #0",
        action);
  }

  static PolicyTarget firstStage(Flow flow) {
    return new PolicyTarget.OfStageBinding(flow.bindings().getFirst().id());
  }

  static Flow flowOf(Stage... stages) {
    return FlowDefinition.named(unique("flow"), FlowDesignation.RECOVERY, stages).flow();
  }

  Flow added(Flow flow) {
    ports.flows().add(flow);
    return flow;
  }

  Stage added(Stage stage) {
    ports.stages().add(stage);
    return stage;
  }

  Policy policy() {
    Policy policy = Policy.named(unique("policy"), DummyPolicy.saying(true));
    ports.policies().add(policy);
    return policy;
  }

  PolicyBinding added(PolicyTarget target, Policy policy) {
    return added(target, new Attached.OfPolicy(policy.id()));
  }

  PolicyBinding added(PolicyTarget target, Attached attached) {
    PolicyBinding binding =
        PolicyBinding.of(new PolicyBindingId(UUID.randomUUID()), target, attached, 3);
    ports.policies().add(binding);
    return binding;
  }

  Role managed(RoleHolder holder) {
    RoleId id = ports.roles().addManaged(holder, new RoleId(UUID.randomUUID()));
    return ports.roles().find(id).orElseThrow();
  }

  GroupId group(GroupId... parents) {
    var id = new GroupId(UUID.randomUUID());
    ports.users().add(new Group(id, name(id), false, Map.of()), List.of(parents));
    return id;
  }

  static String name(GroupId id) {
    return "group " + id.value();
  }

  void delete(String table, Object id) {
    ports
        .database()
        .apart()
        .query("delete from {0} where id = {1}", DSL.name(table), DSL.val(id))
        .execute();
  }
}
