package dev.sluice.application.account;

import static dev.sluice.application.account.Desk.sent;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.account.Impersonate.Outcome;
import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.application.port.ImpersonationRules;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpersonateTest {

  private static final String IMPERSONATE = "authentik_core.impersonate";
  private static final SessionKey KEY = new SessionKey("mine");
  private static final Value.Fields REASON = sent("reason", "ticket 7");

  private final Desk desk = new Desk();
  private final FixedKeys keys = new FixedKeys();
  private final SessionSwitch sessions =
      new SessionSwitch(desk.ports.sessions(), desk.ports.executions(), keys);
  private final Impersonate impersonate = with(new ImpersonationRules(true, true));
  private final EndImpersonation endImpersonation =
      new EndImpersonationService(sessions, desk.ports.events(), desk.clock);

  private Impersonate with(ImpersonationRules rules) {
    return new ImpersonateService(desk.users, rules, sessions, desk.ports.events(), desk.clock);
  }

  private Caller ada() {
    return desk.inSession(desk.trustedWithBob(IMPERSONATE), KEY);
  }

  private Caller acting(Caller caller) {
    impersonate.impersonate(caller, desk.bob, REASON, Desk.CLIENT);
    return bySession("key-1");
  }

  private Caller bySession(String key) {
    Session session =
        desk.ports.sessions().find(new SessionKey(key), desk.clock.instant()).orElseThrow();
    return new Caller(session.user(), session);
  }

  private void assertInvalid(Caller caller, Value.Fields sent, String field) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> impersonate.impersonate(caller, desk.bob, sent, Desk.CLIENT))
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly(field));
  }

  @Test
  void makesRequestsOfTheSessionThoseOfTheOther() {
    Caller ada = ada();

    Outcome outcome = impersonate.impersonate(ada, desk.bob, REASON, Desk.CLIENT);

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Begun(
                List.of(new ClientEffect.KeepSession(new SessionKey("key-1"), null))));
    assertThat(bySession("key-1").user().id()).isEqualTo(desk.bob);
    assertThat(requireNonNull(bySession("key-1").session()).owner()).isEqualTo(ada.user());
    assertThat(desk.ports.sessions().find(KEY, desk.clock.instant())).isEmpty();
    assertThat(desk.ports.events().list())
        .containsExactly(
            new AuditEvent.ImpersonationStarted(ada.user(), desk.subject(desk.bob), "ticket 7"));
  }

  @Test
  void tellsWhatIsDoneThenAsDoneByTheOwner() {
    Caller ada = ada();
    Caller acting = acting(ada);
    var event = new AuditEvent.LoggedOut(acting.user());

    assertThat(acting.telling(event)).isEqualTo(new AuditEvent.OnBehalf(ada.user(), event));
    assertThat(ada.telling(event)).isEqualTo(event);
  }

  @Test
  void actsAsPeopleWhoseAccountsAreClosed() {
    Caller ada = ada();
    desk.ports.users().activate(desk.bob, false);

    Caller acting = acting(ada);

    assertThat(requireNonNull(acting.session()).isUsable()).isTrue();
    assertThat(desk.office.authorize().authorize(acting))
        .isEqualTo(new Authority(desk.bob, Grants.NONE));
  }

  @Test
  void endsAsOftenAsAsked() {
    Caller ada = ada();
    Caller acting = acting(ada);

    assertThat(endImpersonation.end(acting, Desk.CLIENT))
        .containsExactly(new ClientEffect.KeepSession(new SessionKey("key-2"), null));
    Caller again = bySession("key-2");
    assertThat(again.user()).isEqualTo(ada.user());
    assertThat(endImpersonation.end(again, Desk.CLIENT)).isEmpty();
    assertThat(endImpersonation.end(new Caller(ada.user(), null), Desk.CLIENT)).isEmpty();
    assertThat(desk.ports.events().list())
        .endsWith(new AuditEvent.ImpersonationEnded(ada.user(), acting.user()))
        .hasSize(2);
  }

  @Test
  void endsForNobodyWhoIsAStranger() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> endImpersonation.end(Caller.STRANGER, Desk.CLIENT));
  }

  @Test
  void asksForThePermissionFirst() {
    Caller ada = desk.inSession(desk.office.holderOf(Desk.VIEW_USER), KEY);

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() ->
            with(new ImpersonationRules(false, true))
                .impersonate(ada, desk.bob, Value.Fields.NONE, Desk.CLIENT));
  }

  @Test
  void declinesWhereItIsSwitchedOff() {
    Outcome outcome =
        with(new ImpersonationRules(false, false))
            .impersonate(ada(), new UserId(desk.bob.value()), REASON, Desk.CLIENT);

    assertThat(outcome).isEqualTo(new Outcome.Declined());
  }

  @Test
  void declinesToActAsOneself() {
    Caller root = desk.inSession(desk.office.superuser(), KEY);

    assertThat(impersonate.impersonate(root, root.requireUser(), REASON, Desk.CLIENT))
        .isEqualTo(new Outcome.Declined());
  }

  @Test
  void wantsAReasonWhereThatIsTheRule() {
    Caller ada = ada();

    assertInvalid(ada, Value.Fields.NONE, "reason");
    assertInvalid(ada, sent("reason", ""), "reason");
    assertInvalid(ada, sent("reason", "x".repeat(1001)), "reason");
    assertThat(
            with(new ImpersonationRules(true, false))
                .impersonate(ada, desk.bob, Value.Fields.NONE, Desk.CLIENT))
        .isInstanceOf(Outcome.Begun.class);
  }

  @Test
  void doesNotNest() {
    Caller root = desk.inSession(desk.office.superuser(), KEY);
    UserId other = desk.office.user("other", desk.office.group("more admins", true));
    impersonate.impersonate(root, other, REASON, Desk.CLIENT);

    assertInvalid(bySession("key-1"), REASON, Problem.NON_FIELD);
  }

  @Test
  void needsASession() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() ->
            impersonate.impersonate(
                desk.trustedWithBob(IMPERSONATE), desk.bob, REASON, Desk.CLIENT));
  }

  @Test
  void leavesSuperusersToSuperusers() {
    Caller ada = desk.inSession(desk.office.holderOf(IMPERSONATE, Desk.VIEW_USER), KEY);
    UserId root = desk.superuser();

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> impersonate.impersonate(ada, root, REASON, Desk.CLIENT));
  }

  @Test
  void hidesWhomTheCallerMayNotSee() {
    Caller root = desk.inSession(desk.office.superuser(), KEY);

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> impersonate.impersonate(root, new UserId(99), REASON, Desk.CLIENT));
  }
}
