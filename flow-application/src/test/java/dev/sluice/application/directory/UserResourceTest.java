package dev.sluice.application.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.resource.Author;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserResourceTest {

  private final Registry registry = new Registry();
  private final UserId jane = registry.user("jane");
  private final String pk = Long.toString(jane.value());

  @Test
  void makesAUserWithAnUnusablePassword() {
    var key = Registry.add(registry.users, Author.SYSTEM, named("new"));

    UserView shown = registry.users.find(key).orElseThrow().shown();
    assertThat(shown.type()).isEqualTo(UserType.INTERNAL);
    assertThat(shown.path()).isEqualTo("users");
    assertThat(shown.isActive()).isTrue();
    assertThat(registry.ports.users().findPasswordHash(shown.pk())).isEmpty();
  }

  @Test
  void letsNobodyBecomeASuperuserByEditing() {
    GroupId admins = registry.group("admins", true);
    GroupId below = registry.group("below", false, admins);
    Author editor = registry.holding("authentik_core.change_user");

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> change(editor, Map.of("groups", keys(admins))));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> change(editor, Map.of("groups", keys(below))));
    assertThat(change(Author.SYSTEM, Map.of("groups", keys(below))).isSuperuser()).isTrue();
    assertThat(change(editor, Map.of("name", Value.of("Jane"))).isSuperuser()).isTrue();
  }

  @Test
  void letsWhoMayAddToGroupsAddToGroups() {
    GroupId admins = registry.group("admins", true);
    Author editor = registry.holding("authentik_core.add_user_to_group");

    assertThat(change(editor, Map.of("groups", keys(admins))).groups()).containsExactly(admins);
  }

  @Test
  void letsNobodyGiveRolesThatGrantMoreThanTheyHave() {
    RoleId mighty = registry.role("mighty", "authentik_core.delete_user");
    Author editor = registry.holding("authentik_core.change_user");
    Author peer = registry.holding("authentik_core.delete_user", "authentik_core.change_user");

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> change(editor, Map.of("roles", keys(mighty))));
    assertThat(change(peer, Map.of("roles", keys(mighty))).roles()).containsExactly(mighty);
  }

  @Test
  void keepsTheRoleThatIsTheUsersAlone() {
    var holder = new RoleHolder.OfUser(jane);
    RoleId own = registry.ports.rbac().roles().addManaged(holder, new RoleId(UUID.randomUUID()));
    RoleId given = registry.role("given");

    assertThat(change(Author.SYSTEM, Map.of("roles", keys(given))).roles()).containsExactly(given);
    assertThat(change(Author.SYSTEM, Map.of("roles", keys())).roles()).isEmpty();
    assertThat(registry.ports.rbac().roles().list(holder, false))
        .extracting(role -> role.id())
        .containsExactly(own);
  }

  @Test
  void endsTheSessionsOfWhoeverIsNotActive() {
    var key = new SessionKey("k");
    var session = Session.anonymous(new SessionId(UUID.randomUUID()), MutableClock.START);
    var subject = registry.ports.users().find(jane).orElseThrow().asSubject();
    registry
        .ports
        .sessions()
        .add(
            session.loggedIn(subject, Evidence.NONE, null, MutableClock.START),
            key,
            Client.UNKNOWN);

    change(Author.SYSTEM, Map.of("is_active", Value.of(false)));

    assertThat(registry.ports.sessions().list()).isEmpty();
  }

  @Test
  void makesNoInternalServiceAccounts() {
    Value internal = Value.of("internal_service_account");
    Problem refused =
        Problem.invalid("type", "Setting a user to internal service account is not allowed.");

    refuses(refused, () -> change(Author.SYSTEM, Map.of("type", internal)));
    refuses(
        refused,
        () ->
            Registry.add(
                registry.users,
                Author.SYSTEM,
                Map.of("username", Value.of("x"), "name", Value.of(""), "type", internal)));
  }

  @ParameterizedTest
  @CsvSource({
    "path, /users, No leading or trailing slashes allowed.",
    "path, users/, No leading or trailing slashes allowed.",
    "path, a//b, No empty segments in user path allowed.",
    "path, '', This field may not be blank.",
    "email, nowhere, Enter a valid email address.",
    "username, '', This field may not be blank."
  })
  void refusesWhatIsMalformed(String field, String text, String message) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> change(Author.SYSTEM, Map.of(field, Value.of(text))))
        .satisfies(fault ->
            assertThat(fault.problems())
                .extracting(Problem::field, Problem::message)
                .containsExactly(tuple(field, message)));
  }

  @Test
  void refusesGroupsThatAreNot() {
    var nowhere = new GroupId(UUID.fromString("019aab2c-1d2e-7f30-8a4b-5c6d7e8f9012"));

    refuses(
        new Problem(
            "groups",
            "does_not_exist",
            "Invalid pk \"" + nowhere.value() + "\" - object does not exist."),
        () -> change(Author.SYSTEM, Map.of("groups", keys(nowhere))));
  }

  private UserView change(Author author, Map<String, Value> sent) {
    return Registry.change(registry.users, pk, author, sent);
  }

  private static Map<String, Value> named(String username) {
    return Map.of("username", Value.of(username), "name", Value.of(""));
  }

  private static Value keys(GroupId... groups) {
    return new Value.Items(
        List.of(groups).stream().<Value>map(id -> Value.of(id.value().toString())).toList());
  }

  private static Value keys(RoleId role) {
    return new Value.Items(List.of(Value.of(role.value().toString())));
  }

  private static void refuses(Problem problem, Runnable attempt) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(attempt::run)
        .satisfies(fault -> assertThat(fault.problems()).containsExactly(problem));
  }
}
