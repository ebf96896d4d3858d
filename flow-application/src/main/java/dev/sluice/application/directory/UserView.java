package dev.sluice.application.directory;

import dev.sluice.application.identity.InitialsAvatar;
import dev.sluice.application.identity.PartialGroup;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user as they are shown. */
public record UserView(
    UserId pk,
    String username,
    String name,
    boolean isActive,
    @Nullable Instant lastLogin,
    Instant dateJoined,
    boolean isSuperuser,
    List<GroupId> groups,
    @Nullable List<PartialGroup> groupsObj,
    List<RoleId> roles,
    @Nullable List<ShownRole> rolesObj,
    String email,
    String avatar,
    Map<String, Object> attributes,
    String uid,
    String path,
    UserType type,
    UUID uuid,
    Instant passwordChangeDate,
    Instant lastUpdated) {

  /** The view of a row. */
  public static UserView of(UserRow row) {
    User user = row.user();
    return new UserView(
        user.id(),
        user.username(),
        user.name(),
        user.active(),
        user.lastLogin(),
        user.joined(),
        user.isSuperuser(),
        row.groups().stream().map(Group::id).toList(),
        row.groups().stream().map(UserView::partial).toList(),
        row.roles().stream().map(Role::id).toList(),
        ShownRole.of(row.roles()),
        user.email(),
        InitialsAvatar.of(user.name().isBlank() ? user.username() : user.name()),
        user.attributes(),
        User.uid(user.uuid()),
        user.path(),
        user.type(),
        user.uuid(),
        user.passwordChanged(),
        user.updated());
  }

  private static PartialGroup partial(Group group) {
    return new PartialGroup(
        group.id(), group.id().number(), group.name(), group.superuser(), group.attributes());
  }
}
