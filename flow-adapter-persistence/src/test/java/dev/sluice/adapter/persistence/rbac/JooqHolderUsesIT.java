package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.session;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.rbac.UsedBy.Action;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said to become of people and roles is what becomes of them. */
@ExtendWith(PostgresExtension.class)
class JooqHolderUsesIT extends UsesFixture {

  JooqHolderUsesIT(DataSource source) {
    super(source);
  }

  @Test
  void knowsWhoUsesAUser() {
    UserId user = ports.users().add(person(), null, List.of(), NOW);
    Flow flow = added(flowOf());
    PolicyBinding guarding = added(new PolicyTarget.OfFlow(flow.id()), new Attached.OfUser(user));
    Token token =
        Token.of(new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.API, user, NOW);
    ports.tokens().add(token, new TokenKey(unique("key")));
    Session loggedIn =
        session()
            .loggedIn(
                ports.users().find(user).map(User::asSubject).orElseThrow(),
                Evidence.NONE,
                null,
                NOW);
    ports.sessions().add(loggedIn, key(), CLIENT);
    Role own = managed(new RoleHolder.OfUser(user));
    ObjectKey key = of("authentik_core.user", user.value());

    assertThat(uses.list(key))
        .containsExactlyInAnyOrder(
            used(guarding),
            used("authentik_core.token", token.id().value(), token.identifier(), Action.CASCADE),
            used(
                "authentik_core.authenticatedsession",
                loggedIn.id().value(),
                CLIENT.address(),
                Action.CASCADE),
            used("authentik_rbac.role", own.id().value(), own.name(), Action.CASCADE));

    happens(
        key,
        () -> {
          ports.policies().remove(new Attached.OfUser(user));
          delete("user_account", user.value());
        });
    assertThat(ports.definitions().find(flow.slug()).orElseThrow().policyBindings()).isEmpty();
  }

  @Test
  void knowsWhoUsesAGroup() {
    GroupId group = group();
    GroupId child = group(group);
    UserId member = ports.users().add(person(), null, List.of(group), NOW);
    PolicyBinding guarding =
        added(new PolicyTarget.OfFlow(added(flowOf()).id()), new Attached.OfGroup(group));
    Role own = managed(new RoleHolder.OfGroup(group));
    ObjectKey key = of("authentik_core.group", group.value());

    assertThat(uses.list(key))
        .containsExactlyInAnyOrder(
            used("authentik_core.group", child.value(), name(child), Action.CASCADE_MANY),
            used(
                "authentik_core.user",
                member.value(),
                ports.users().find(member).orElseThrow().username(),
                Action.CASCADE_MANY),
            used("authentik_rbac.role", own.id().value(), own.name(), Action.CASCADE),
            used(guarding));

    happens(key, () -> delete("user_group", group.value()));
  }

  @Test
  void knowsWhoUsesARole() {
    Role role = Role.named(new RoleId(UUID.randomUUID()), unique("role"));
    ports.roles().add(role);
    UserId user = ports.users().add(person(), null, List.of(), NOW);
    GroupId group = group();
    ports.roles().addHolder(role.id(), new RoleHolder.OfUser(user));
    ports.roles().addHolder(role.id(), new RoleHolder.OfGroup(group));
    ports
        .database()
        .apart()
        .query(
            "insert into initial_permissions (name, role_id) values ('initial', {0})",
            DSL.val(role.id().value()))
        .execute();

    assertThat(uses.list(role.key()))
        .extracting(used -> used.user().model().text(), UsedBy::action)
        .containsExactly(
            tuple("authentik_core.group", Action.CASCADE_MANY),
            tuple("authentik_core.user", Action.CASCADE_MANY),
            tuple("authentik_rbac.initialpermissions", Action.CASCADE));

    happens(role.key(), () -> ports.roles().remove(role.id()));
  }
}
