package dev.sluice.application.port;

import dev.sluice.application.directory.GroupRow;
import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Groups in memory as rows, without what is below and inherited. */
public record InMemoryGroupListing(InMemoryUsers users, InMemoryRoles roles)
    implements Listing<GroupRow> {

  @Override
  public Page<GroupRow> list(ListQuery query) {
    throw new UnsupportedOperationException("windows are PostgreSQL's business");
  }

  @Override
  public Optional<GroupRow> find(String key) {
    return users.findGroup(new GroupId(UUID.fromString(key))).map(this::row);
  }

  @Override
  public Optional<GroupRow> find(ObjectKey key) {
    return find(key.pk());
  }

  private GroupRow row(Group group) {
    List<PartialUser> members =
        users.list().stream()
            .filter(user -> users.groupsOf(user.id()).contains(group.id()))
            .map(InMemoryGroupListing::partial)
            .toList();
    return new GroupRow(
        group,
        groups(users.parentsOf(group.id())),
        List.of(),
        members,
        roles.list(new RoleHolder.OfGroup(group.id()), false),
        List.of());
  }

  private List<Group> groups(Collection<GroupId> ids) {
    return ids.stream().flatMap(id -> users.findGroup(id).stream()).toList();
  }

  private static PartialUser partial(User user) {
    return new PartialUser(
        user.id(),
        user.username(),
        user.name(),
        user.active(),
        user.lastLogin(),
        user.email(),
        user.attributes(),
        User.uid(user.uuid()));
  }
}
