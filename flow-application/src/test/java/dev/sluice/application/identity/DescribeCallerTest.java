package dev.sluice.application.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.Engine;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DescribeCallerTest {

  private final Engine engine = new Engine();
  private final DescribeCaller describeCaller =
      new DescribeCallerService(
          engine.ports().users(),
          engine.brands(),
          engine.ports().rbac().roles(),
          engine.ports().rbac().grants(),
          InMemoryPermissions.CATALOGUE);

  private static Map<String, Object> settings(Map<String, Object> settings) {
    return Map.of("settings", settings);
  }

  private UserId add(Group... groups) {
    for (Group group : groups) {
      engine.ports().users().add(group, List.of());
    }
    return engine
        .ports()
        .users()
        .add(
            new NewUser("ada", "", "", true),
            null,
            List.of(groups).stream().map(Group::id).toList(),
            engine.clock().instant());
  }

  private static Group group(int id, String name, Map<String, Object> attributes) {
    return new Group(new GroupId(new UUID(6, id)), name, false, attributes);
  }

  private DescribeCaller.Profile describe(UserId user) {
    return describeCaller.describe(new Caller(engine.subject(user), null), Client.UNKNOWN).user();
  }

  @Test
  void refusesStrangers() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> describeCaller.describe(Caller.STRANGER, Client.UNKNOWN));
  }

  @Test
  void refusesWhoIsGone() {
    UserId ada = add();
    var caller = new Caller(engine.subject(ada), null);
    engine.ports().users().remove(ada);

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> describeCaller.describe(caller, Client.UNKNOWN));
  }

  @Test
  void showsThePersonWithAllGroups() {
    UserId ada = add(group(1, "writers", Map.of()), group(2, "readers", Map.of()));

    DescribeCaller.Profile profile = describe(ada);

    assertThat(profile.user().username()).isEqualTo("ada");
    assertThat(profile.user().groups())
        .extracting(Group::name)
        .containsExactly("readers", "writers");
    assertThat(profile.settings()).isEmpty();
  }

  @Test
  void showsTheRolesOfGroupsToo() {
    Group writers = group(1, "writers", Map.of());
    UserId ada = add(writers);
    role("a-own", new RoleHolder.OfUser(ada));
    role("b-inherited", new RoleHolder.OfGroup(writers.id()));

    assertThat(describe(ada).roles())
        .extracting(Role::name)
        .containsExactly("a-own", "b-inherited");
  }

  @Test
  void showsWhatOneMayDoWithTheSystem() {
    UserId ada = add();
    RoleId role = role("auditors", new RoleHolder.OfUser(ada));
    engine
        .ports()
        .rbac()
        .grants()
        .add(
            role,
            List.of(
                Permission.of("authentik_rbac.view_system_info"),
                Permission.of("authentik_core.view_user")),
            null);

    assertThat(describe(ada).systemPermissions()).containsExactly("view_system_info");
  }

  @Test
  void showsSuperusersThatTheyMayDoEverything() {
    UserId ada = add(new Group(new GroupId(new UUID(6, 9)), "admins", true, Map.of()));

    assertThat(describe(ada).systemPermissions())
        .contains("view_system_info", "edit_system_settings", "add_role");
  }

  @Test
  void showsWhoActsAsTheCaller() {
    UserId ada = add();
    UserId bob = engine.addUser("bob", null);
    Session session =
        Session.anonymous(new SessionId(new UUID(1, 1)), engine.clock().instant())
            .loggedIn(engine.subject(ada), Evidence.NONE, null, engine.clock().instant())
            .actingAs(engine.subject(bob));

    DescribeCaller.Described described =
        describeCaller.describe(new Caller(session.user(), session), Client.UNKNOWN);

    assertThat(described.user().user().id()).isEqualTo(bob);
    assertThat(requireNonNull(described.original()).user().id()).isEqualTo(ada);
  }

  private RoleId role(String name, RoleHolder holder) {
    Role role = Role.named(new RoleId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))), name);
    engine.ports().rbac().roles().add(role);
    engine.ports().rbac().roles().addHolder(role.id(), holder);
    return role.id();
  }

  @Test
  void laysTheOwnSettingsOverThoseOfGroupsOverThoseOfTheBrand() {
    engine.brands().add(branded(settings(Map.of("a", "brand", "b", "brand", "c", "brand"))));
    UserId ada = add(group(1, "writers", settings(Map.of("b", "group", "c", "group"))));
    engine.ports().users().describe(ada, settings(Map.of("c", "own")));

    assertThat(describe(ada).settings()).isEqualTo(Map.of("a", "brand", "b", "group", "c", "own"));
  }

  @Test
  void laysObjectsIntoEachOtherAndReplacesTheRest() {
    engine.brands().add(branded(settings(Map.of("theme", Map.of("base", "dark", "n", 1)))));
    UserId ada = add(group(1, "writers", settings(Map.of("theme", Map.of("base", "light")))));

    assertThat(describe(ada).settings())
        .isEqualTo(Map.of("theme", Map.of("base", "light", "n", 1)));
  }

  @Test
  void acceptsAttributesThatAreNull() {
    engine.brands().add(branded(settings(Map.of("a", "brand"))));
    UserId ada = add(group(1, "writers", nulled("settings")));
    engine.ports().users().describe(ada, nulled("upn"));

    assertThat(describe(ada).settings()).isEmpty();
  }

  private static Brand branded(Map<String, Object> attributes) {
    Brand plain = Brand.named(new BrandId(new UUID(3, 0)), "example.com", Map.of());
    return new Brand(
        plain.id(),
        plain.domain(),
        plain.isDefault(),
        plain.title(),
        plain.logo(),
        plain.favicon(),
        plain.customCss(),
        plain.background(),
        "",
        plain.flows(),
        attributes);
  }

  @SuppressWarnings("NullAway") // JSON has null where the type of the map has none
  private static Map<String, Object> nulled(String name) {
    return Collections.singletonMap(name, null);
  }
}
