package dev.sluice.application.rbac;

import static dev.sluice.application.rbac.Office.CHANGE_FLOW;
import static dev.sluice.application.rbac.Office.FLOW;
import static dev.sluice.application.rbac.Office.VIEW_FLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is granted without anybody assigning it. */
class GrantingTest {

  private final Office office = new Office();
  private final UserId ada = office.user("ada");
  private final UserId bob = office.user("bob");
  private final UserId carol = office.user("carol");
  private final GrantInitially grantInitially =
      new GrantInitiallyService(office.rbac().initialPermissions());
  private final GrantDirectly grantDirectly =
      new GrantDirectlyService(
          office.wantedPermissions(), office.rbac().roles(), office.rbac().grants(), office.ids());

  private void initially(RoleId role, Permission... permissions) {
    List<PermissionId> ids =
        office.rbac().permissions().list().stream()
            .filter(stored -> List.of(permissions).contains(stored.permission()))
            .map(stored -> stored.id())
            .toList();
    office
        .rbac()
        .initialPermissions()
        .add(new InitialPermissions("for " + role, role, Set.copyOf(ids)));
  }

  private boolean may(UserId user, ModelAction action, ObjectKey object) {
    return office
        .authorize()
        .authorize(office.caller(user))
        .grants()
        .holds(object.permission(action), object.pk());
  }

  @Test
  void grantsAllHoldersOfARoleWhatOneOfThemMade() {
    initially(office.role("editors", ada, bob), VIEW_FLOW, CHANGE_FLOW);
    initially(office.role("others", carol), VIEW_FLOW);
    ObjectKey flow = office.flow("1");

    grantInitially.onCreated(office.caller(ada), flow);

    assertThat(may(ada, ModelAction.CHANGE, flow)).isTrue();
    assertThat(may(bob, ModelAction.VIEW, flow)).isTrue();
    assertThat(may(bob, ModelAction.DELETE, flow)).isFalse();
    assertThat(may(carol, ModelAction.VIEW, flow)).isFalse();
  }

  @Test
  void grantsNothingForStrangers() {
    initially(office.role("editors", ada), VIEW_FLOW);
    ObjectKey flow = office.flow("1");

    grantInitially.onCreated(Caller.STRANGER, flow);

    assertThat(may(ada, ModelAction.VIEW, flow)).isFalse();
  }

  @Test
  void grantsNothingOnALaterObjectOfTheSameKey() {
    initially(office.role("editors", ada), VIEW_FLOW);
    ObjectKey flow = office.flow("1");
    grantInitially.onCreated(office.caller(ada), flow);

    office.rbac().grants().forget(flow);

    assertThat(may(ada, ModelAction.VIEW, flow)).isFalse();
  }

  @Test
  void grantsOneUserAlone() {
    ObjectKey flow = office.flow("1");

    grantDirectly.grant(new RoleHolder.OfUser(ada), flow, List.of(VIEW_FLOW));
    grantDirectly.grant(new RoleHolder.OfUser(ada), office.flow("2"), List.of(CHANGE_FLOW));

    assertThat(may(ada, ModelAction.VIEW, flow)).isTrue();
    assertThat(may(bob, ModelAction.VIEW, flow)).isFalse();
    assertThat(office.rbac().roles().list(new RoleHolder.OfUser(ada), false))
        .singleElement()
        .matches(role -> role.name().equals("ak-managed-role--user-" + ada.value()));
  }

  @Test
  void grantsAGroupAndThoseBelowIt() {
    GroupId top = office.group("top", false);
    UserId member = office.user("member", office.group("below", false, top));
    ObjectKey flow = office.flow("1");

    grantDirectly.grant(new RoleHolder.OfGroup(top), flow, List.of(VIEW_FLOW));

    assertThat(may(member, ModelAction.VIEW, flow)).isTrue();
  }

  @Test
  void grantsNoPermissionOfAnotherModel() {
    var stage = Permission.of("authentik_flows.view_stage");

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() ->
            grantDirectly.grant(
                new RoleHolder.OfUser(ada), office.flow("1"), List.of(VIEW_FLOW, stage)));
    assertThat(office.rbac().grants().listHolders(new ObjectKey(FLOW, "1"))).isEmpty();
  }

  @Test
  void registersWhatTheProgramKnows() {
    var permissions = office.rbac().permissions();
    var before = permissions.list();

    new RegisterPermissionsService(permissions, InMemoryPermissions.CATALOGUE).register();

    assertThat(permissions.list()).isEqualTo(before);
  }
}
