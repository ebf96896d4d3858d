package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.flow;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.adapter.persistence.setup.JooqExpiry;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.UniquePasswordPolicy;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.PromptStage;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqPasswordHistoryIT {

  private final JooqPorts ports;
  private final JooqPasswordHistory history;

  JooqPasswordHistoryIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.history = new JooqPasswordHistory(ports.database());
  }

  @BeforeEach
  void forgetPolicies() {
    execute("delete from stage_reference where to_policy_id is not null");
    execute("delete from policy");
    execute("delete from password_history");
  }

  private void execute(String sql) {
    ports.database().apart().query(sql).execute();
  }

  private PolicyId policy(int count) {
    var id = new PolicyId(UUID.randomUUID());
    var config = new UniquePasswordPolicy("password", count);
    ports.policies().add(new Policy(id, unique("unique"), config, false, 0));
    return id;
  }

  private void bind(PolicyId policy, boolean enabled) {
    FlowDefinition flow = flow();
    flow.stages().forEach(ports.stages()::add);
    ports.flows().add(flow.flow());
    ports
        .policies()
        .add(
            new PolicyBinding(
                new PolicyBindingId(UUID.randomUUID()),
                new PolicyTarget.OfFlow(flow.flow().id()),
                new Attached.OfPolicy(policy),
                enabled,
                false,
                0,
                PolicyBinding.DEFAULT_TIMEOUT,
                false,
                null));
  }

  private UserId user(@Nullable String hash) {
    return ports.users().add(person(), hash, List.of(), NOW);
  }

  private void change(UserId user, String... hashes) {
    for (String hash : hashes) {
      ports.users().updatePassword(user, hash, null, NOW);
    }
  }

  @Test
  void remembersPasswordsFromTheFirstOnWhileAPolicyIsInUse() {
    bind(policy(3), true);
    UserId jane = user("first");

    change(jane, "second");
    ports.credentials().update(jane, "second, hashed anew");
    ports.credentials().expire(jane);

    assertThat(history.listLatest(jane, 3)).containsExactly("second", "first");
    assertThat(history.listLatest(jane, 1)).containsExactly("second");
    assertThat(history.listLatest(user(null), 3)).isEmpty();
  }

  @Test
  void remembersPasswordsWhileAPromptIsValidatedByAPolicy() {
    PolicyId policy = policy(2);
    UserId early = user("unknown");
    ports.stages().add(Stage.named(unique("prompt"), PromptStage.of().validatedBy(policy)));
    UserId jane = user("first");

    change(jane, "second");

    assertThat(history.listLatest(jane, 9)).containsExactly("second", "first");
    assertThat(history.listLatest(early, 9)).isEmpty();
  }

  @Test
  void keepsAsManyAsTheGreediestPolicyWants() {
    bind(policy(1), true);
    policy(3);
    UserId jane = user("first");
    UserId bob = user("bob's");

    change(jane, "second", "third", "fourth");

    assertThat(history.listLatest(jane, 9)).containsExactly("fourth", "third", "second");
    assertThat(history.listLatest(bob, 9)).containsExactly("bob's");
  }

  @Test
  void remembersNothingUnlessAPolicyIsInUse() {
    UserId jane = user("first");
    bind(policy(3), false);
    change(jane, "second");
    policy(3);
    change(jane, "third");

    assertThat(history.listLatest(jane, 9)).isEmpty();
  }

  @Test
  void goesWithTheUser() {
    bind(policy(3), true);
    UserId jane = user("first");

    ports.users().remove(jane);

    assertThat(history.listLatest(jane, 9)).isEmpty();
  }

  @Test
  void isForgottenWhenTheLastPolicyIsGone() {
    var expiry = new JooqExpiry(ports.database(), ports.unitOfWork());
    PolicyId first = policy(3);
    PolicyId second = policy(1);
    bind(first, true);
    UserId jane = user("first");

    ports.policies().remove(first);
    expiry.removeExpired(NOW);
    assertThat(history.listLatest(jane, 9)).containsExactly("first");
    ports.policies().remove(second);
    expiry.removeExpired(NOW);
    assertThat(history.listLatest(jane, 9)).isEmpty();
  }
}
