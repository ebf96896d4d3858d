package dev.sluice.application.account;

import static dev.sluice.application.account.Desk.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeGroupMembersTest {

  private static final String ADD = "authentik_core.add_user_to_group";
  private static final String REMOVE = "authentik_core.remove_user_from_group";

  private final Desk desk = new Desk();
  private final GroupId group = desk.office.group("writers", false);
  private final ObjectKey key = Accounts.keyOf(group);
  private final Value.Fields bob = sent("pk", Value.of(desk.bob.value()));
  private final ChangeGroupMembers changeGroupMembers =
      new ChangeGroupMembersService(
          desk.office.authorize(),
          desk.rbac.objects(),
          desk.ports.groupMembers(),
          desk.ports.events(),
          desk.clock);

  ChangeGroupMembersTest() {
    desk.rbac.objects().put(key, "writers");
  }

  private List<String> groupsOfBob() {
    return desk.ports.users().find(desk.bob).orElseThrow().groups().stream()
        .map(Group::name)
        .toList();
  }

  @Test
  void putsInAndTakesOutAsOftenAsAsked() {
    Caller ada = desk.office.holderOf(ADD, REMOVE, Desk.VIEW_USER);
    var updated = new AuditEvent.ModelUpdated(ada.user(), key.named("writers"));

    changeGroupMembers.add(ada, group, bob, Desk.CLIENT);
    changeGroupMembers.add(ada, group, bob, Desk.CLIENT);
    assertThat(groupsOfBob()).containsExactly("writers");
    assertThat(desk.ports.events().list()).containsExactly(updated);

    changeGroupMembers.remove(ada, group, bob, Desk.CLIENT);
    changeGroupMembers.remove(ada, group, bob, Desk.CLIENT);
    assertThat(groupsOfBob()).isEmpty();
    assertThat(desk.ports.events().list()).containsExactly(updated, updated);
  }

  @Test
  void isContentWithPermissionsOnTheTwo() {
    Caller ada = desk.office.holderOn(key, ADD);
    desk.rbac
        .grants()
        .add(
            desk.office.role("viewers of bob", ada.requireUser()),
            List.of(Permission.of(Desk.VIEW_USER)),
            Long.toString(desk.bob.value()));

    changeGroupMembers.add(ada, group, bob, Desk.CLIENT);

    assertThat(groupsOfBob()).containsExactly("writers");
  }

  @Test
  void asksForThePermissionFirst() {
    Caller ada =
        desk.office.holderOf(
            REMOVE, Desk.VIEW_USER, "authentik_core.change_group", "authentik_core.add_group");

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> changeGroupMembers.add(ada, group, Value.Fields.NONE, Desk.CLIENT));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> changeGroupMembers.remove(Caller.STRANGER, group, bob, Desk.CLIENT));
  }

  @Test
  void hidesPeopleFromThoseWhoMayNotSeeThem() {
    Caller ada = desk.office.holderOf(ADD);

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeGroupMembers.add(ada, group, bob, Desk.CLIENT));
  }

  @Test
  void findsNeitherPeopleNorGroupsThatAreGone() {
    Caller root = desk.office.superuser();
    var nothing = new GroupId(new UUID(9, 9));

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> changeGroupMembers.add(root, nothing, bob, Desk.CLIENT));
    for (Value nobody :
        List.of(Value.of(99), Value.of(0), new Value.Whole(BigInteger.ONE.shiftLeft(200)))) {
      assertThatExceptionOfType(FlowFault.NotFound.class)
          .isThrownBy(() -> changeGroupMembers.add(root, group, sent("pk", nobody), Desk.CLIENT));
    }
  }

  @Test
  void wantsANumber() {
    Caller root = desk.office.superuser();

    for (Value.Fields wrong :
        List.of(
            Value.Fields.NONE,
            sent("pk", Value.NULL),
            sent("pk", "bob"),
            sent("pk", new Value.Decimal(1.5)))) {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() -> changeGroupMembers.add(root, group, wrong, Desk.CLIENT))
          .satisfies(fault ->
              assertThat(fault.problems()).extracting(Problem::field).containsExactly("pk"));
    }
  }
}
