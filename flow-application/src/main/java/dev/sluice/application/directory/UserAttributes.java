package dev.sluice.application.directory;

import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.shape.EmptiedByPut;
import dev.sluice.application.shape.MayBeBlank;
import dev.sluice.application.shape.NotOverRest;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.Role;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of a user.
 *
 * @param password another one, or null to leave it as it is
 * @param permissions what they hold on all objects at least, each as {@code app_label.codename};
 *     nothing is taken away
 */
record UserAttributes(
    Username username,
    @MayBeBlank String name,
    Boolean isActive,
    @Nullable Instant lastLogin,
    @EmptiedByPut List<GroupId> groups,
    @EmptiedByPut List<RoleId> roles,
    EmailAddress email,
    Map<String, Object> attributes,
    AccountPath path,
    UserType type,
    @NotOverRest @Nullable Password password,
    @NotOverRest List<String> permissions) {

  UserAttributes {
    isActive = isActive == null || isActive;
    groups = groups == null ? List.of() : groups.stream().distinct().toList();
    roles = roles == null ? List.of() : roles.stream().distinct().toList();
    email = Objects.requireNonNullElse(email, EmailAddress.NONE);
    attributes =
        attributes == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    path = Objects.requireNonNullElse(path, AccountPath.USERS);
    type = Objects.requireNonNullElse(type, UserType.INTERNAL);
    permissions = permissions == null ? List.of() : List.copyOf(permissions);
  }

  static UserAttributes of(UserRow row) {
    User user = row.user();
    return new UserAttributes(
        new Username(user.username()),
        user.name(),
        user.active(),
        user.lastLogin(),
        row.groups().stream().map(Group::id).toList(),
        row.roles().stream().map(Role::id).toList(),
        new EmailAddress(user.email()),
        user.attributes(),
        new AccountPath(user.path()),
        user.type(),
        null,
        List.of());
  }

  /** These attributes with what is really to be given. */
  UserAttributes giving(@Nullable Password hash, List<String> missing) {
    return new UserAttributes(
        username,
        name,
        isActive,
        lastLogin,
        groups,
        roles,
        email,
        attributes,
        path,
        type,
        hash,
        missing);
  }

  NewUser user() {
    return new NewUser(
        username.value(), name, email.value(), isActive, type, path.value(), attributes);
  }
}
