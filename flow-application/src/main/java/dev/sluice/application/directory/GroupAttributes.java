package dev.sluice.application.directory;

import dev.sluice.application.identity.PartialUser;
import dev.sluice.application.shape.EmptiedByPut;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be written of a group. */
record GroupAttributes(
    String name,
    Boolean isSuperuser,
    @EmptiedByPut List<GroupId> parents,
    @EmptiedByPut List<UserId> users,
    Map<String, Object> attributes,
    List<RoleId> roles) {

  GroupAttributes {
    isSuperuser = isSuperuser != null && isSuperuser;
    parents = parents == null ? List.of() : parents.stream().distinct().toList();
    users = users == null ? List.of() : users.stream().distinct().toList();
    roles = roles == null ? List.of() : roles.stream().distinct().toList();
    attributes =
        attributes == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  static GroupAttributes of(GroupRow row) {
    Group group = row.group();
    return new GroupAttributes(
        group.name(),
        group.superuser(),
        row.parents().stream().map(Group::id).toList(),
        row.users().stream().map(PartialUser::pk).toList(),
        group.attributes(),
        row.roles().stream().map(Role::id).toList());
  }

  Group group(GroupId id) {
    return new Group(id, name, isSuperuser, attributes);
  }
}
