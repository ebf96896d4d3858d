package dev.sluice.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListUserPathsTest {

  private final Desk desk = new Desk();
  private final ListUserPaths listUserPaths =
      new ListUserPathsService(desk.office.authorize(), desk.ports.userPaths());
  private final UserId robot = add("robot", "robots/kitchen");

  private UserId add(String name, String path) {
    return desk.ports
        .users()
        .add(
            new NewUser(name, "", "", true, UserType.INTERNAL, path, Map.of()),
            null,
            List.of(),
            Instant.EPOCH);
  }

  private List<String> list(Caller caller, String search) {
    return listUserPaths.list(caller, new ListUserPaths.Query(search, null, null));
  }

  @Test
  void showsEachPathOnceAndSorted() {
    add("second", "robots/kitchen");
    add("a", "a/b");

    assertThat(list(desk.office.superuser(), "")).containsExactly("a/b", "robots/kitchen", "users");
  }

  @Test
  void showsThePathsOfThoseWhomTheCallerMaySee() {
    Caller ada = desk.office.holderOn(Accounts.keyOf(robot), Desk.VIEW_USER);

    assertThat(list(ada, "")).containsExactly("robots/kitchen");
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> list(desk.office.caller(desk.bob), ""));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> list(Caller.STRANGER, ""));
  }

  @Test
  void searchesForAllWordsAndFiltersByPath() {
    Caller root = desk.office.superuser();

    assertThat(list(root, " ROB  bot ")).containsExactly("robots/kitchen");
    assertThat(list(root, "rob nobody")).isEmpty();
    assertThat(listUserPaths.list(root, new ListUserPaths.Query(null, "users", null)))
        .containsExactly("users");
    assertThat(listUserPaths.list(root, new ListUserPaths.Query(null, null, "robots/")))
        .containsExactly("robots/kitchen");
  }

  @Test
  void refusesASearchWithoutEnd() {
    Caller root = desk.office.superuser();

    for (String search : List.of("x".repeat(1001), "a ".repeat(21), "a\0")) {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() -> list(root, search))
          .satisfies(fault ->
              assertThat(fault.problems()).extracting(Problem::field).containsExactly("search"));
    }
  }
}
