package dev.sluice.application.directory;

import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group as it is shown. */
record GroupView(
    GroupId pk,
    int numPk,
    String name,
    boolean isSuperuser,
    List<GroupId> parents,
    @Nullable List<RelatedGroup> parentsObj,
    List<UserId> users,
    @Nullable List<PartialUser> usersObj,
    Map<String, Object> attributes,
    List<RoleId> roles,
    List<ShownRole> rolesObj,
    @Nullable List<ShownRole> inheritedRolesObj,
    List<GroupId> children,
    @Nullable List<RelatedGroup> childrenObj) {

  static GroupView of(GroupRow row) {
    Group group = row.group();
    return new GroupView(
        group.id(),
        group.id().number(),
        group.name(),
        group.superuser(),
        row.parents().stream().map(Group::id).toList(),
        RelatedGroup.of(row.parents()),
        row.users().stream().map(PartialUser::pk).toList(),
        row.users(),
        group.attributes(),
        row.roles().stream().map(Role::id).toList(),
        ShownRole.of(row.roles()),
        ShownRole.of(row.inherited()),
        row.children().stream().map(Group::id).toList(),
        RelatedGroup.of(row.children()));
  }
}
