package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.session;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.Attempts.Attempt;
import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Attempts.Purpose;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class UserRepositoryContract {

  private final Storage storage;
  private final UserRepository users;
  private final NewUser person = person();

  UserRepositoryContract(Storage storage) {
    this.storage = storage;
    this.users = storage.users();
  }

  @Test
  void findsAUserAsAdded() {
    UserId id = users.add(person, null, List.of(), NOW);

    User user = users.find(id).orElseThrow();

    assertThat(user)
        .isEqualTo(
            new User(
                id,
                user.uuid(),
                person.username(),
                person.name(),
                person.email(),
                true,
                UserType.INTERNAL,
                "users",
                Map.of(),
                List.of(),
                NOW,
                null,
                NOW,
                NOW));
  }

  @Test
  void letsAUserLogInAndChangesNothingElse() {
    var closed = new NewUser(unique("closed"), "Ada", "ada@example.org", false);
    UserId id = users.add(closed, null, List.of(), NOW);

    users.activate(id, NOW.plusSeconds(5));

    assertThat(users.find(id).orElseThrow())
        .returns(true, User::active)
        .returns("Ada", User::name)
        .returns("ada@example.org", User::email)
        .returns(null, User::lastLogin)
        .returns(NOW, User::passwordChanged);
    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> users.activate(new UserId(999_999_999), NOW));
  }

  @Test
  void findsNobodyElse() {
    UserId id = users.add(person, null, List.of(), NOW);

    assertThat(users.find(new UserId(id.value() + 1_000))).isEmpty();
  }

  @Test
  void findsAllGroupsWithTheirAncestorsByName() {
    Group top = group("a-top", true);
    Group middle = group("b-middle", false);
    Group bottom = group("c-bottom", false);
    users.add(top, List.of());
    users.add(middle, List.of(top.id()));
    users.add(bottom, List.of(middle.id(), top.id()));

    UserId id = users.add(person, null, List.of(bottom.id()), NOW);

    assertThat(users.find(id)).map(User::groups).contains(List.of(top, middle, bottom));
    assertThat(users.find(id)).map(User::isSuperuser).contains(true);
    assertThat(users.find(List.of(UserField.USERNAME), person.username(), false))
        .isEqualTo(users.find(id).map(User::asSubject));
  }

  @Test
  void letsAUnitOfWorkGoOnAfterANameWasTaken() {
    UserId first = users.add(person, null, List.of(), NOW);
    NewUser another = person();

    UserId second =
        storage
            .unitOfWork()
            .perform(() -> {
              assertThatExceptionOfType(FlowFault.Invalid.class)
                  .isThrownBy(() -> users.add(person, null, List.of(), NOW));
              UserId added = users.add(another, null, List.of(), NOW);
              assertThatExceptionOfType(FlowFault.Invalid.class)
                  .isThrownBy(() -> users.update(added, person, null, NOW));
              return added;
            });

    assertThat(users.find(first)).map(User::username).contains(person.username());
    assertThat(users.find(second)).map(User::username).contains(another.username());
  }

  @Test
  void refusesATakenUsername() {
    users.add(person, null, List.of(), NOW);

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> users.add(person, null, List.of(), NOW))
        .satisfies(fault ->
            assertThat(fault.problems())
                .containsExactly(
                    new Problem(
                        "username", "unique", "A user with this username already exists.")));
  }

  /** Whoever asks may have seen the group a moment ago. */
  @Test
  void refusesAGroupThatIsGone() {
    Group group = group("going", false);
    Problem gone =
        new Problem(
            "groups",
            "does_not_exist",
            "Invalid pk \"" + group.id().value() + "\" - object does not exist.");

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() ->
            storage.unitOfWork().perform(() -> users.add(person, null, List.of(group.id()), NOW)))
        .satisfies(fault -> assertThat(fault.problems()).containsExactly(gone));
    assertThat(found(List.of(UserField.USERNAME), person.username())).isNull();
  }

  @Test
  void findsByTheFieldsThatAreAsked() {
    UserId id = users.add(person, null, List.of(), NOW);

    assertThat(found(List.of(UserField.USERNAME), person.username())).isEqualTo(id);
    assertThat(found(List.of(UserField.EMAIL), person.email())).isEqualTo(id);
    assertThat(found(List.of(UserField.UPN, UserField.EMAIL), person.email())).isEqualTo(id);
    assertThat(found(List.of(UserField.EMAIL), person.username())).isNull();
    assertThat(found(List.of(UserField.UPN), person.username())).isNull();
    assertThat(found(List.of(), person.username())).isNull();
  }

  @Test
  void looksAtTheCaseOnlyWhereItCounts() {
    UserId id = users.add(person, null, List.of(), NOW);
    String shouted = person.username().toUpperCase(Locale.ROOT);

    assertThat(users.find(List.of(UserField.USERNAME), shouted, true))
        .map(Subject::id)
        .contains(id);
    assertThat(users.find(List.of(UserField.USERNAME), shouted, false)).isEmpty();
  }

  @Test
  void findsNobodyByNothing() {
    users.add(new NewUser(unique("nomail"), "", "", true), null, List.of(), NOW);

    assertThat(found(List.of(UserField.EMAIL), "")).isNull();
  }

  @Test
  void findsTheFirstOfSeveral() {
    UserId first = users.add(person, null, List.of(), NOW);
    users.add(new NewUser(unique("twin"), "", person.email(), true), null, List.of(), NOW);

    assertThat(found(List.of(UserField.EMAIL), person.email())).isEqualTo(first);
  }

  @Test
  void findsWhoMayUseTheirAccountBeforeOthers() {
    users.add(new NewUser(unique("squatter"), "", person.email(), false), null, List.of(), NOW);
    UserId active = users.add(person, null, List.of(), NOW);

    assertThat(found(List.of(UserField.EMAIL), person.email())).isEqualTo(active);
  }

  @Test
  void writesThatAUserLoggedIn() {
    UserId id = users.add(person, null, List.of(), NOW);

    users.updateLogin(id, NOW.plusSeconds(5));

    assertThat(users.find(id)).map(User::lastLogin).contains(NOW.plusSeconds(5));
  }

  @Test
  void logsNobodyInWhoMayNotUseTheAccount() {
    UserId id = users.add(person, "hash", List.of(), NOW);
    lockDown(id, new Lockdown(true, false, false, false));

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> users.updateLogin(id, NOW.plusSeconds(5)));
    assertThat(users.find(id)).map(User::active).contains(false);
    assertThat(users.find(id)).map(User::passwordChanged).contains(NOW);
  }

  @Test
  void takesThePasswordAloneWhereThatIsWanted() {
    UserId id = users.add(person, "hash", List.of(), NOW);

    lockDown(id, new Lockdown(false, true, false, false));

    assertThat(users.find(id)).map(User::active).contains(true);
    assertThat(passwordHash(id)).isNull();
    assertThat(users.find(id)).map(User::passwordChanged).contains(NOW.plusSeconds(9));
  }

  private void lockDown(UserId id, Lockdown measures) {
    storage
        .unitOfWork()
        .perform(() -> {
          users.lockDown(id, measures, NOW.plusSeconds(9));
          return true;
        });
  }

  @Test
  void hasNoHashOfAnUnusablePassword() {
    UserId id = users.add(person, null, List.of(), NOW);

    assertThat(passwordHash(id)).isNull();
    assertThat(storage.credentials().hasPassword(id)).isFalse();
  }

  @Test
  void replacesAHashOfTheSamePassword() {
    UserId id = users.add(person, "old", List.of(), NOW);

    storage.credentials().update(id, "new");

    assertThat(passwordHash(id)).isEqualTo("new");
    assertThat(storage.credentials().hasPassword(id)).isTrue();
    assertThat(users.find(id)).map(User::passwordChanged).contains(NOW);
  }

  @Test
  void tellsWhenAPasswordChangedUntilItExpires() {
    UserId id = users.add(person(), "old", List.of(), NOW);
    users.updatePassword(id, "new", null, NOW.plusSeconds(9));
    storage.credentials().update(id, "new, hashed anew");

    assertThat(storage.credentials().findPasswordChange(id)).contains(NOW.plusSeconds(9));
    storage.credentials().expire(id);
    assertThat(storage.credentials().findPasswordChange(id)).isEmpty();
  }

  @Test
  void endsTheOtherSessionsWithANewPassword() {
    UserId id = users.add(person, "old", List.of(), NOW);
    SessionKey keptKey = key();
    SessionKey otherKey = key();
    Session kept = addedSession(id, keptKey);
    addedSession(id, otherKey);

    users.updatePassword(id, "new", kept.id(), NOW.plusSeconds(9));

    assertThat(passwordHash(id)).isEqualTo("new");
    assertThat(users.find(id)).map(User::passwordChanged).contains(NOW.plusSeconds(9));
    assertThat(storage.sessions().find(keptKey, NOW)).isPresent();
    assertThat(storage.sessions().find(otherKey, NOW)).isEmpty();
  }

  @Test
  void findsTheHashOfAPasswordIfThereIsOne() {
    UserId id = users.add(person, "hash", List.of(), NOW);
    UserId without = users.add(Fixtures.person(), null, List.of(), NOW);

    assertThat(storage.credentials().findPassword(id)).contains("hash");
    assertThat(storage.credentials().findPassword(without)).isEmpty();
    assertThat(storage.credentials().findPassword(new UserId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void listsTheAppPasswordsThatWork() {
    UserId id = users.add(person, null, List.of(), NOW);
    issue(id, "lasting", TokenIntent.APP_PASSWORD, null);
    issue(id, "fresh", TokenIntent.APP_PASSWORD, NOW.plusSeconds(1));
    issue(id, "stale", TokenIntent.APP_PASSWORD, NOW);
    issue(id, "other", TokenIntent.API, null);

    assertThat(storage.credentials().listAppPasswords(id, NOW))
        .containsExactlyInAnyOrder(hash(id, "lasting"), hash(id, "fresh"));
  }

  @Test
  void findsTheOwnerOfATokenThatWorks() {
    UserId id = users.add(person, null, List.of(), NOW);
    issue(id, "api", TokenIntent.API, NOW.plus(Duration.ofDays(1)));
    String hash = hash(id, "api");

    assertThat(storage.tokens().findOwner(hash, TokenIntent.API, NOW)).contains(id);
    assertThat(storage.tokens().findOwner(hash, TokenIntent.RECOVERY, NOW)).isEmpty();
    assertThat(storage.tokens().findOwner(hash, TokenIntent.API, NOW.plus(Duration.ofDays(1))))
        .isEmpty();
  }

  @Test
  void findsNoOwnerWhoIsNotActive() {
    UserId id = users.add(person, null, List.of(), NOW);
    issue(id, "api", TokenIntent.API, null);

    lockDown(id, new Lockdown(true, false, false, false));

    assertThat(storage.tokens().findOwner(hash(id, "api"), TokenIntent.API, NOW)).isEmpty();
  }

  @Test
  void refusesATakenIdentifierOfAToken() {
    UserId id = users.add(person, null, List.of(), NOW);
    issue(id, "twice", TokenIntent.API, null);

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> issue(id, "twice", TokenIntent.API, null));
  }

  private @Nullable UserId found(List<UserField> fields, String value) {
    return users.find(fields, value, false).map(Subject::id).orElse(null);
  }

  private @Nullable String passwordHash(UserId id) {
    var claimant = new Claimant(unique("guess"), id, "192.0.2.7", null);
    var attempt = new Attempt(Purpose.PASSWORD, claimant, 3, NOW, unique("once"));
    return storage.attempts().claim(attempt).passwordHash();
  }

  private Session addedSession(UserId user, SessionKey key) {
    var subject = users.find(user).orElseThrow().asSubject();
    Session session = session().loggedIn(subject, Evidence.NONE, null, NOW);
    storage.sessions().add(session, key, CLIENT);
    return session;
  }

  private static Group group(String name, boolean superuser) {
    return new Group(new GroupId(UUID.randomUUID()), unique(name), superuser, Map.of("level", 1));
  }

  private void issue(UserId user, String name, TokenIntent intent, @Nullable Instant expires) {
    String identifier = user.value() + "-" + name;
    storage
        .tokens()
        .add(
            Token.of(new TokenId(UUID.randomUUID()), identifier, intent, user, expires),
            new TokenKey(identifier));
  }

  private static String hash(UserId user, String name) {
    return new TokenKey(user.value() + "-" + name).hash();
  }
}
