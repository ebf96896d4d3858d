package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.UserPaths.Filter;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class AccountsContract {

  private final RbacStorage storage;

  AccountsContract(RbacStorage storage) {
    this.storage = storage;
  }

  private UserId added(String name, String path) {
    var robot =
        new NewUser(
            name,
            "Name of " + name,
            name + "@example.org",
            true,
            UserType.SERVICE_ACCOUNT,
            path,
            Map.of("rank", 3));
    return storage.users().add(robot, null, List.of(), NOW);
  }

  private List<GroupId> groupsOf(UserId user) {
    return storage.users().find(user).orElseThrow().groups().stream().map(Group::id).toList();
  }

  private List<String> paths(Visibility visible, String... terms) {
    return storage.paths().list(new Filter(visible, List.of(terms), null, null));
  }

  private static Visibility only(UserId... users) {
    return new Visibility.Objects(
        Stream.of(users)
            .map(user -> Long.toString(user.value()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Test
  void keepsTypePathAndAttributesOfANewUser() {
    User user = storage.users().find(added(unique("robot"), "robots/kitchen")).orElseThrow();

    assertThat(user.type()).isEqualTo(UserType.SERVICE_ACCOUNT);
    assertThat(user.path()).isEqualTo("robots/kitchen");
    assertThat(user.attributes()).isEqualTo(Map.of("rank", 3));
  }

  @Test
  void refusesATakenNameOfAGroup() {
    String name = unique("group");
    storage
        .users()
        .add(new Group(new GroupId(UUID.randomUUID()), name, false, Map.of()), List.of());

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() ->
            storage
                .users()
                .add(new Group(new GroupId(UUID.randomUUID()), name, false, Map.of()), List.of()));
  }

  @Test
  void makesMembersOnce() {
    GroupId group = storage.group();
    UserId user = storage.user();

    assertThat(storage.members().add(group, user)).isTrue();
    assertThat(storage.members().add(group, user)).isFalse();
    assertThat(groupsOf(user)).containsExactly(group);

    assertThat(storage.members().remove(group, user)).isTrue();
    assertThat(storage.members().remove(group, user)).isFalse();
    assertThat(groupsOf(user)).isEmpty();
  }

  @Test
  void makesNobodyAMemberOfNothing() {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> storage.members().add(new GroupId(UUID.randomUUID()), storage.user()));
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> storage.members().add(storage.group(), new UserId(Long.MAX_VALUE)));
  }

  @Test
  void listsThePathsOfTheVisibleOnceAndSorted() {
    String path = unique("path");
    UserId first = added(unique("robot"), path + "/b");
    UserId second = added(unique("robot"), path + "/a");
    UserId third = added(unique("robot"), path + "/a");

    assertThat(paths(only(first, second, third))).containsExactly(path + "/a", path + "/b");
    assertThat(paths(only(first))).containsExactly(path + "/b");
    assertThat(paths(new Visibility.OwnRows(second))).containsExactly(path + "/a");
    assertThat(paths(new Visibility.Nothing())).isEmpty();
    assertThat(paths(new Visibility.Everything())).contains(path + "/a", path + "/b");
  }

  @Test
  void searchesForEachTermInEachField() {
    String name = unique("robot");
    String path = unique("path");
    UserId robot = added(name, path);
    String uuid = storage.users().find(robot).orElseThrow().uuid().toString();
    Visibility all = new Visibility.Everything();

    assertThat(paths(all, name.toUpperCase(Locale.ROOT), "@EXAMPLE", uuid)).containsExactly(path);
    assertThat(paths(all, "name of " + name, "%")).isEmpty();
    assertThat(paths(all, name, "somebody else")).isEmpty();
  }

  @Test
  void filtersByPathAndByItsBeginning() {
    String path = unique("path");
    Visibility both = only(added(unique("robot"), path), added(unique("robot"), path + "/_b"));

    assertThat(storage.paths().list(new Filter(both, List.of(), path, null))).containsExactly(path);
    assertThat(storage.paths().list(new Filter(both, List.of(), null, path + "/_")))
        .containsExactly(path + "/_b");
    assertThat(storage.paths().list(new Filter(both, List.of(), null, path + "%"))).isEmpty();
  }
}
