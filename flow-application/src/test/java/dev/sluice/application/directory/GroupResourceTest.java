package dev.sluice.application.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.resource.Author;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupResourceTest {

  private final Registry registry = new Registry();
  private final UserId jane = registry.user("jane");
  private final GroupId staff = registry.group("staff", false);
  private final GroupId admins = registry.group("admins", true);

  @Test
  void letsOnlyThoseWhoMayMakeGroupsOfSuperusers() {
    Author editor = registry.holding("authentik_core.change_group");
    Author enabler = registry.holding("authentik_core.enable_group_superuser", "a.b");

    refuses(
        Problem.invalid(
            "is_superuser", "User does not have permission to set superuser status to True."),
        () -> change(staff, editor, Map.of("is_superuser", Value.of(true))));
    refuses(
        Problem.invalid(
            "is_superuser", "User does not have permission to set superuser status to False."),
        () -> change(admins, enabler, Map.of("is_superuser", Value.of(false))));
    assertThat(change(admins, editor, Map.of("is_superuser", Value.of(true))).isSuperuser())
        .isTrue();
    assertThat(change(staff, enabler, Map.of("is_superuser", Value.of(true))).isSuperuser())
        .isTrue();
  }

  @Test
  void putsNobodyIntoGroupsOfSuperusersByEditingThem() {
    Author editor = registry.holding("authentik_core.change_group");
    Value member = new Value.Items(List.of(Value.of(jane.value())));

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> change(admins, editor, Map.of("users", member)));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> change(staff, editor, Map.of("parents", keys(admins))));
    assertThat(change(staff, editor, Map.of("users", member)).users()).containsExactly(jane);
  }

  @Test
  void makesNoSuperuserOfAMemberWhoComesAlongWithTheStatus() {
    Author enabler = registry.holding("authentik_core.enable_group_superuser");
    Map<String, Value> both =
        Map.of(
            "is_superuser",
            Value.of(true),
            "users",
            new Value.Items(List.of(Value.of(jane.value()))));

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> change(staff, enabler, both));
  }

  @Test
  void refusesCirclesOfParents() {
    GroupId below = registry.group("below", false, staff);
    Problem refused = Problem.invalid("parents", "A group cannot be its own ancestor.");

    refuses(refused, () -> change(staff, Author.SYSTEM, Map.of("parents", keys(staff))));
    refuses(refused, () -> change(staff, Author.SYSTEM, Map.of("parents", keys(below))));
  }

  @Test
  void leavesChildrenWithoutAParentThatIsRemoved() {
    GroupId below = registry.group("below", false, staff);

    registry.groups.remove(
        registry.groups.find(staff.value().toString()).orElseThrow(), Author.SYSTEM);

    assertThat(registry.groups.find(staff.value().toString())).isEmpty();
    assertThat(registry.groups.find(below.value().toString()).orElseThrow().shown().parents())
        .isEmpty();
  }

  private GroupView change(GroupId group, Author author, Map<String, Value> sent) {
    return Registry.change(registry.groups, group.value().toString(), author, sent);
  }

  private static Value keys(GroupId group) {
    return new Value.Items(List.of(Value.of(group.value().toString())));
  }

  private static void refuses(Problem problem, Runnable attempt) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(attempt::run)
        .satisfies(fault -> assertThat(fault.problems()).containsExactly(problem));
  }
}
