package dev.sluice.application.account;

import static dev.sluice.application.account.Desk.sent;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.CountingHasher;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SetPasswordTest {

  private static final String RESET = "authentik_core.reset_user_password";
  private static final SessionKey KEY = new SessionKey("here");
  private static final SessionKey OTHER = new SessionKey("elsewhere");

  private final Desk desk = new Desk();
  private final CountingHasher hasher = new CountingHasher(desk.ports.unitOfWork());
  private final SetPassword setPassword =
      new SetPasswordService(
          desk.users, desk.ports.users(), hasher, desk.ports.events(), desk.clock);

  private void set(Caller caller, UserId user, Value.Fields sent) {
    setPassword.setPassword(caller, user, sent, Desk.CLIENT);
  }

  private Optional<String> hashOfBob() {
    return desk.ports.users().findPasswordHash(desk.bob);
  }

  private boolean isAlive(SessionKey key) {
    return desk.ports.sessions().find(key, desk.clock.instant()).isPresent();
  }

  @Test
  void setsWhatWasSentAsItIs() {
    set(desk.trustedWithBob(RESET), desk.bob, sent("password", " se cret "));

    assertThat(hashOfBob()).contains("hashed: se cret ");
    assertThat(desk.ports.users().find(desk.bob))
        .map(User::passwordChanged)
        .contains(desk.clock.instant());
  }

  @Test
  void tellsAboutTheOwnerOfThePassword() {
    set(desk.trustedWithBob(RESET), desk.bob, sent("password", "secret"));

    assertThat(desk.ports.events().list())
        .containsExactly(new AuditEvent.PasswordSet(desk.subject(desk.bob)));
  }

  @Test
  void endsTheSessionsOfTheOwner() {
    desk.inSession(desk.office.caller(desk.bob), KEY);

    set(desk.trustedWithBob(RESET), desk.bob, sent("password", "secret"));

    assertThat(isAlive(KEY)).isFalse();
  }

  @Test
  void keepsTheSessionInWhichSomebodySetsTheirOwn() {
    Caller ada = desk.inSession(desk.office.holderOf(RESET, Desk.VIEW_USER), KEY);
    desk.inSession(ada, OTHER);

    set(ada, ada.requireUser(), sent("password", "secret"));

    assertThat(isAlive(KEY)).isTrue();
    assertThat(isAlive(OTHER)).isFalse();
  }

  @Test
  void endsTheOwnersSessionsWhoeverActsAsThem() {
    Caller ada = desk.inSession(desk.office.holderOf(RESET, Desk.VIEW_USER), KEY);
    Session acting = requireNonNull(ada.session()).actingAs(desk.subject(ada.requireUser()));
    desk.inSession(ada, OTHER);

    set(new Caller(ada.user(), acting), ada.requireUser(), sent("password", "secret"));

    assertThat(isAlive(OTHER)).isFalse();
  }

  @Test
  void looksAtNothingBeforeThePermission() {
    List<Caller> others =
        List.of(
            Caller.STRANGER,
            desk.office.holderOf(Desk.VIEW_USER, "authentik_core.change_user"),
            desk.office.holderOf("authentik_core.add_user"));

    assertThat(others)
        .allSatisfy(other ->
            assertThatExceptionOfType(FlowFault.Forbidden.class)
                .isThrownBy(() -> set(other, desk.bob, Value.Fields.NONE)));
    assertThat(hasher.count()).isZero();
  }

  @Test
  void hidesWhomTheCallerMayNotSee() {
    Caller blind = desk.office.holderOn(Accounts.keyOf(desk.bob), RESET);
    Caller elsewhere = desk.office.holderOf(RESET);
    desk.rbac
        .grants()
        .add(
            desk.office.role("viewers", elsewhere.requireUser()),
            List.of(Permission.of(Desk.VIEW_USER)),
            "4711");

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> set(blind, desk.bob, sent("password", "secret")));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> set(elsewhere, desk.bob, sent("password", "secret")));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> set(desk.office.superuser(), new UserId(99), Value.Fields.NONE));
  }

  @Test
  void leavesSuperusersToSuperusers() {
    Caller ada = desk.office.holderOf(RESET, Desk.VIEW_USER);
    Caller root = desk.office.superuser();

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> set(ada, root.requireUser(), sent("password", "secret")));
    set(root, root.requireUser(), sent("password", "secret"));
  }

  @Test
  void refusesWhatIsNoPassword() {
    Caller ada = desk.trustedWithBob(RESET);
    var wrong = new LinkedHashMap<Value.Fields, String>();
    wrong.put(Value.Fields.NONE, "This field is required.");
    wrong.put(sent("password", "  "), "This field may not be blank.");
    wrong.put(sent("password", Value.NULL), "This field may not be null.");
    wrong.put(sent("password", Value.of(7)), "Not a valid string.");
    wrong.put(sent("password", "a\0b"), "Not a valid string.");
    wrong.put(
        sent("password", "x".repeat(4097)), "Ensure this field has no more than 4096 characters.");

    wrong.forEach((sent, message) ->
        assertThatExceptionOfType(FlowFault.Invalid.class)
            .isThrownBy(() -> set(ada, desk.bob, sent))
            .satisfies(fault ->
                assertThat(fault.problems())
                    .extracting(Problem::field, Problem::message)
                    .containsExactly(tuple("password", message))));
  }

  @Nested
  class ByHash {

    @Test
    void setsItAsItIs() {
      setPassword.setHash(
          desk.trustedWithBob(RESET), desk.bob, sent("password", "outdated:secret"), Desk.CLIENT);

      assertThat(hashOfBob()).contains("outdated:secret");
      assertThat(hasher.count()).isZero();
      assertThat(desk.ports.events().actions()).containsExactly("password_set");
    }

    @Test
    void refusesOneThatNobodyCouldLogInBy() {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() ->
              setPassword.setHash(
                  desk.trustedWithBob(RESET),
                  desk.bob,
                  sent("password", "scrypt$salt$1$1$1$hash"),
                  Desk.CLIENT))
          .withMessageContaining("pbkdf2_sha256$")
          .satisfies(fault ->
              assertThat(fault.problems()).extracting(Problem::field).containsExactly("password"));
      assertThat(hashOfBob()).isEmpty();
    }

    @Test
    void isForThoseWithThePermission() {
      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() ->
              setPassword.setHash(
                  desk.office.holderOf(Desk.VIEW_USER), desk.bob, Value.Fields.NONE, Desk.CLIENT));
    }
  }
}
