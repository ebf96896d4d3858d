package dev.sluice.adapter.web.identity;

import dev.sluice.adapter.web.json.WireName;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Who is logged in.
 *
 * @param user the person
 * @param users everybody who is logged in with this session
 */
record SessionUserJson(UserSelfJson user, List<UserSelfJson> users) {

  static SessionUserJson of(UserSelfJson self) {
    return new SessionUserJson(self, List.of(self));
  }

  /** A person, as they may see themselves. */
  @JsonNaming(SnakeCaseStrategy.class)
  record UserSelfJson(
      long pk,
      String username,
      String name,
      boolean isActive,
      boolean isSuperuser,
      boolean isCurrent,
      List<MembershipJson> groups,
      List<MembershipJson> roles,
      String email,
      String avatar,
      String uid,
      Map<String, Object> settings,
      String type,
      List<String> systemPermissions) {}

  /** A group or a role that somebody has. */
  record MembershipJson(String pk, String name) {}

  /** From the domain. */
  @Mapper(
      componentModel = ComponentModel.SPRING,
      implementationName = "Generated<CLASS_NAME>",
      unmappedTargetPolicy = ReportingPolicy.ERROR)
  interface FromUser {

    @Mapping(target = "pk", source = "user.id.value")
    @Mapping(target = "isActive", source = "user.active")
    @Mapping(target = "isSuperuser", source = "user.superuser")
    @Mapping(target = "isCurrent", constant = "true")
    @Mapping(target = "roles", expression = "java(java.util.List.of())")
    @Mapping(target = "avatar", source = "user", qualifiedByName = "avatar")
    @Mapping(target = "uid", source = "user.uuid", qualifiedByName = "uid")
    @Mapping(target = "systemPermissions", expression = "java(java.util.List.of())")
    UserSelfJson self(User user, Map<String, Object> settings);

    @Mapping(target = "pk", source = "id.value")
    MembershipJson membership(Group group);

    default String type(UserType type) {
      return WireName.of(type);
    }

    @Named("avatar")
    default String avatar(User user) {
      return InitialsAvatar.of(user.name().isBlank() ? user.username() : user.name());
    }

    @Named("uid")
    default String uid(UUID uuid) {
      return User.uid(uuid);
    }
  }
}
