package dev.sluice.application.port;

import dev.sluice.application.directory.UserRow;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users in memory as rows; queries let all of them through. */
public record InMemoryUserListing(InMemoryUsers users, InMemoryRoles roles)
    implements Listing<UserRow> {

  @Override
  public Page<UserRow> list(ListQuery query) {
    List<UserRow> rows = users.list().stream().map(this::row).toList();
    return new Page<>(rows, rows.size());
  }

  @Override
  public Optional<UserRow> find(String key) {
    return users.find(new UserId(Long.parseLong(key))).map(this::row);
  }

  @Override
  public Optional<UserRow> find(ObjectKey key) {
    return find(key.pk());
  }

  private UserRow row(User user) {
    var holder = new RoleHolder.OfUser(user.id());
    List<Role> own =
        roles.list(holder, false).stream()
            .filter(role -> !holder.managedRole().equals(role.managed()))
            .toList();
    return new UserRow(user, Set.copyOf(users.groupsOf(user.id())), own);
  }
}
