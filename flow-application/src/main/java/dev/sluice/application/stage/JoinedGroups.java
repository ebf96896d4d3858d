package dev.sluice.application.stage;

import dev.sluice.application.port.GroupMembers;
import dev.sluice.application.port.GroupRepository;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.UserWriteStage;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The groups that whoever is written joins: the stage's, and those that the run knows. */
final class JoinedGroups {

  private final GroupRepository groups;
  private final GroupMembers members;

  JoinedGroups(GroupRepository groups, GroupMembers members) {
    this.groups = groups;
    this.members = members;
  }

  /** Those that are there: a run may know one that is gone. */
  List<GroupId> list(UserWriteStage stage, StageVisit visit) {
    Set<GroupId> wanted = new LinkedHashSet<>();
    if (stage.createUsersGroup() != null) {
      wanted.add(stage.createUsersGroup());
    }
    visit.context().find(ContextKeys.GROUPS).stream()
        .flatMap(JoinedGroups::keys)
        .forEach(wanted::add);
    return wanted.isEmpty()
        ? List.of()
        : groups.listWithAncestors(wanted).stream()
            .map(Group::id)
            .filter(wanted::contains)
            .toList();
  }

  /** Whether somebody was not in one of them before. */
  boolean join(UserId user, List<GroupId> joined) {
    boolean changed = false;
    for (GroupId group : joined) {
      changed |= members.add(group, user);
    }
    return changed;
  }

  private static Stream<GroupId> keys(Value known) {
    return switch (known) {
      case Value.Items(var items) -> items.stream().flatMap(JoinedGroups::keys);
      case Value.Fields(var fields) ->
          Stream.ofNullable(fields.get("pk")).flatMap(JoinedGroups::keys);
      case Value.Text(String text) -> key(text);
      default -> Stream.empty();
    };
  }

  private static Stream<GroupId> key(String text) {
    try {
      return Stream.of(new GroupId(UUID.fromString(text)));
    } catch (IllegalArgumentException other) {
      return Stream.empty();
    }
  }
}
