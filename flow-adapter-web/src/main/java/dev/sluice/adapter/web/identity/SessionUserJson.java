package dev.sluice.adapter.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.adapter.web.json.WireName;
import dev.sluice.application.identity.DescribeCaller.Described;
import dev.sluice.application.identity.DescribeCaller.Profile;
import dev.sluice.application.identity.InitialsAvatar;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param original who acts as that person, or null where it is they
 * @param users everybody who is logged in with this session
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionUserJson(
    UserSelfJson user, @Nullable UserSelfJson original, List<UserSelfJson> users) {

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

    default SessionUserJson of(Described described) {
      Profile profile = described.user();
      Profile original = described.original();
      UserSelfJson user = self(profile.user(), profile, true);
      return new SessionUserJson(
          user, original == null ? null : self(original.user(), original, false), List.of(user));
    }

    @Mapping(target = "pk", source = "user.id.value")
    @Mapping(target = "username", source = "user.username")
    @Mapping(target = "name", source = "user.name")
    @Mapping(target = "email", source = "user.email")
    @Mapping(target = "groups", source = "user.groups")
    @Mapping(target = "type", source = "user.type")
    @Mapping(target = "isActive", source = "user.active")
    @Mapping(target = "isSuperuser", source = "user.superuser")
    @Mapping(target = "isCurrent", source = "current")
    @Mapping(target = "roles", source = "profile.roles")
    @Mapping(target = "avatar", source = "user", qualifiedByName = "avatar")
    @Mapping(target = "uid", expression = "java(user.uid())")
    @Mapping(target = "settings", source = "profile.settings")
    @Mapping(target = "systemPermissions", source = "profile.systemPermissions")
    UserSelfJson self(User user, Profile profile, boolean current);

    @Mapping(target = "pk", source = "id.value")
    MembershipJson membership(Group group);

    @Mapping(target = "pk", source = "id.value")
    MembershipJson membership(Role role);

    default String type(UserType type) {
      return WireName.of(type);
    }

    @Named("avatar")
    default String avatar(User user) {
      return InitialsAvatar.of(user.name().isBlank() ? user.username() : user.name());
    }
  }
}
