package dev.sluice.application.rbac;

import static dev.sluice.application.rbac.Office.CHANGE_FLOW;
import static dev.sluice.application.rbac.Office.VIEW_FLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.audit.AuditEvent.PermissionsChanged;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignPermissionsTest {

  private static final String FLOW = "authentik_flows.flow";
  private static final String VIEW = VIEW_FLOW.text();
  private static final String CHANGE = CHANGE_FLOW.text();

  private final Office office = new Office();
  private final RoleId role = office.role("readers");
  private final Caller administrator = office.superuser();
  private final AssignPermissions assignPermissions =
      new AssignPermissionsService(
          office.guardedRoles(),
          office.wantedPermissions(),
          office.rbac().grants(),
          office.grantEvents());
  private final UnassignPermissions unassignPermissions =
      new UnassignPermissionsService(
          office.guardedRoles(),
          office.wantedPermissions(),
          office.rbac().grants(),
          office.grantEvents());

  /** As a client sends it, which may leave out everything. */
  record Sent(
      @Nullable List<String> permissions, @Nullable String model, @Nullable String objectPk) {

    Value.Fields values() {
      var values = new LinkedHashMap<String, Value>();
      if (permissions != null) {
        values.put(
            "permissions", new Value.Items(permissions.stream().<Value>map(Value::of).toList()));
      }
      if (model != null) {
        values.put("model", Value.of(model));
      }
      if (objectPk != null) {
        values.put("object_pk", Value.of(objectPk));
      }
      return new Value.Fields(values);
    }
  }

  private PermissionsCommand sending(Caller caller, Sent sent) {
    return new PermissionsCommand(caller, Client.UNKNOWN, role, sent.values());
  }

  private List<Integer> assign(Caller caller, List<String> permissions) {
    return assignPermissions.assign(sending(caller, new Sent(permissions, null, null)));
  }

  private List<Integer> assignOn(String pk, String... permissions) {
    return assignPermissions.assign(
        sending(administrator, new Sent(List.of(permissions), FLOW, pk)));
  }

  private void unassign(Caller caller, String... permissions) {
    unassignPermissions.unassign(sending(caller, new Sent(List.of(permissions), null, null)));
  }

  @Test
  void grantsOnAllObjects() {
    List<Integer> first = assign(administrator, List.of(VIEW, CHANGE));

    assertThat(office.heldBy(role))
        .isEqualTo(new Grants(false, Set.of(VIEW_FLOW, CHANGE_FLOW), Map.of()));
    assertThat(assign(administrator, List.of(CHANGE, VIEW))).isEqualTo(first.reversed());
    assertThat(assign(administrator, List.of())).isEmpty();
  }

  @Test
  void grantsOnOneObject() {
    office.flow("1");

    List<Integer> numbers = assignOn("1", VIEW);

    assertThat(numbers).hasSize(1);
    assertThat(office.heldBy(role))
        .isEqualTo(new Grants(false, Set.of(), Map.of(VIEW_FLOW, Set.of("1"))));
  }

  @Test
  void takesOnlyWhatIsNamed() {
    office.flow("1");
    assign(administrator, List.of(VIEW, CHANGE));
    assignOn("1", VIEW, CHANGE);

    unassign(administrator, VIEW, "authentik_flows.add_flow");
    unassignPermissions.unassign(sending(administrator, new Sent(List.of(CHANGE), FLOW, "1")));

    assertThat(office.heldBy(role))
        .isEqualTo(new Grants(false, Set.of(CHANGE_FLOW), Map.of(VIEW_FLOW, Set.of("1"))));
  }

  @Test
  void refusesAnObjectThatDoesNotExistInsteadOfGrantingOnAll() {
    office.flow("1");

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> assignOn("2", VIEW))
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly("object_pk"));
    assertThat(office.heldBy(role)).isEqualTo(Grants.NONE);
  }

  record Nonsense(Sent fields, Problem problem) {

    Nonsense(
        @Nullable List<String> permissions,
        @Nullable String model,
        @Nullable String objectPk,
        Problem problem) {
      this(new Sent(permissions, model, objectPk), problem);
    }
  }

  private static Problem about(String field, String code, String message) {
    return new Problem(field, code, message);
  }

  static Stream<Nonsense> nonsense() {
    Problem together = Problem.invalid("The fields model, object_pk must be used together.");
    return Stream.of(
        new Nonsense(null, null, null, about("permissions", "required", "This field is required.")),
        new Nonsense(List.of(VIEW), FLOW, null, together),
        new Nonsense(List.of(VIEW), null, "1", together),
        new Nonsense(
            List.of(VIEW, "view_flow"),
            null,
            null,
            about(
                "permissions",
                "invalid",
                "When assigning global permissions, codename must be given as"
                    + " app_label.codename")),
        new Nonsense(
            List.of("view_flow"),
            FLOW,
            "1",
            about("permissions", "invalid", "Codename must be given as app_label.codename")),
        new Nonsense(
            List.of(VIEW, "authentik_flows.paint_flow"),
            null,
            null,
            about(
                "permissions",
                "does_not_exist",
                "There is no permission \"authentik_flows.paint_flow\".")),
        new Nonsense(
            List.of("a.b.c'"),
            FLOW,
            "1",
            about("permissions", "does_not_exist", "There is no permission \"a.b.c'\".")),
        new Nonsense(
            List.of(VIEW, "authentik_flows.view_stage"),
            FLOW,
            "1",
            about(
                "permissions",
                "invalid",
                "The model authentik_flows.flow has no permission"
                    + " \"authentik_flows.view_stage\".")),
        new Nonsense(
            List.of(VIEW),
            "authentik_flows.fly",
            "1",
            about("model", "invalid_choice", "\"authentik_flows.fly\" is not a valid choice.")),
        new Nonsense(
            List.of(VIEW), "", "1", about("model", "blank", "This field may not be blank.")),
        new Nonsense(
            List.of(VIEW), FLOW, " ", about("object_pk", "blank", "This field may not be blank.")));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void refusesNonsenseWhole(Nonsense sent) {
    office.flow("1");
    PermissionsCommand command = sending(administrator, sent.fields());

    for (Runnable use :
        List.<Runnable>of(
            () -> assignPermissions.assign(command), () -> unassignPermissions.unassign(command))) {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(use::run)
          .satisfies(fault -> assertThat(fault.problems()).containsExactly(sent.problem()));
    }
    assertThat(office.heldBy(role)).isEqualTo(Grants.NONE);
  }

  @Test
  void isOpenToHoldersOfTheNamedPermissionAlone() {
    Caller onAll = office.holderOf("authentik_rbac.assign_role_permissions");
    Caller onThis = office.holderOn(Role.keyOf(role), "authentik_rbac.assign_role_permissions");

    assertThat(assign(onAll, List.of(VIEW))).hasSize(1);
    assertThat(assign(onThis, List.of(CHANGE))).hasSize(1);
  }

  @Test
  void isClosedToAllOthers() {
    List<Caller> others =
        List.of(
            Caller.STRANGER,
            office.caller(office.user("plain")),
            office.holderOf(
                "authentik_rbac.add_role",
                "authentik_rbac.change_role",
                "authentik_rbac.view_role",
                "authentik_rbac.unassign_role_permissions"),
            office.holderOn(
                Role.keyOf(office.role("another")), "authentik_rbac.assign_role_permissions"));

    assertThat(others)
        .allSatisfy(other ->
            assertThatExceptionOfType(FlowFault.Forbidden.class)
                .isThrownBy(() -> assign(other, List.of(VIEW))));
    assertThat(office.heldBy(role)).isEqualTo(Grants.NONE);
  }

  @Test
  void tellsNothingAboutWhatWasSentToThoseWhoMayNot() {
    PermissionsCommand command =
        sending(office.caller(office.user("plain")), new Sent(null, "no model", null));

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> assignPermissions.assign(command));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> unassignPermissions.unassign(command));
  }

  @Test
  void unassignsForHoldersOfThatPermissionOnly() {
    assign(administrator, List.of(VIEW, CHANGE));

    unassign(office.holderOf("authentik_rbac.unassign_role_permissions"), VIEW);
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(
            () -> unassign(office.holderOf("authentik_rbac.assign_role_permissions"), CHANGE));

    assertThat(office.heldBy(role).global()).containsExactly(CHANGE_FLOW);
  }

  @Test
  void findsNoRoleThatIsGoneAndTellsOnlyThoseWhoMay() {
    var gone = new RoleId(new UUID(9, 9));
    var plain = office.caller(office.user("plain"));

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() ->
            assignPermissions.assign(
                new PermissionsCommand(
                    administrator,
                    Client.UNKNOWN,
                    gone,
                    new Sent(List.of(VIEW), null, null).values())));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() ->
            assignPermissions.assign(
                new PermissionsCommand(plain, Client.UNKNOWN, gone, Value.Fields.NONE)));
  }

  @Test
  void recordsWhatChanged() {
    ObjectKey flow = office.flow("1");
    assignOn("1", VIEW);
    unassign(administrator, CHANGE);

    var readers = Role.keyOf(role).named("readers");
    assertThat(office.ports().events().list())
        .containsExactly(
            new PermissionsChanged(
                administrator.user(),
                readers,
                List.of(VIEW_FLOW.text()),
                List.of(),
                flow.named(flow.pk())),
            new PermissionsChanged(
                administrator.user(), readers, List.of(), List.of(CHANGE_FLOW.text()), null));
  }

  @Test
  void losesTheRightWithThePermission() {
    Caller helper = office.holderOn(Role.keyOf(role), "authentik_rbac.assign_role_permissions");
    assign(helper, List.of(VIEW));
    office.rbac().grants().forget(Role.keyOf(role));

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> assign(helper, List.of(CHANGE)));
  }
}
