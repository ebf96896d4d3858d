package dev.sluice.application.account;

import static dev.sluice.application.account.Desk.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.account.PrepareLockdown.Prepared;
import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.rbac.Office;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrepareLockdownTest {

  private static final String CHANGE = "authentik_core.change_user";

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final UserId bob = engine.addUser("bob", "secret");
  private final Browser browser = engine.browser();

  private Prepared prepare(UserId caller, Value.Fields sent) {
    var users = new GuardedUsers(Office.authorize(engine.ports()), engine.ports().users());
    return new PrepareLockdownService(
            users,
            engine.brands(),
            engine.ports().definitions(),
            engine.plannedRuns(),
            engine.clock())
        .prepare(new Caller(engine.subject(caller), null), sent, browser.client());
  }

  private void brand(FlowDefinition flow) {
    engine.ports().definitions().put(flow);
    engine
        .brands()
        .add(
            Brand.named(
                new BrandId(new UUID(3, 0)),
                "id.example.com",
                Map.of(FlowRole.LOCKDOWN, flow.flow().slug())));
  }

  private static Value.Fields naming(UserId user) {
    return sent("user", Value.of(user.value()));
  }

  private void assertRefused(UserId caller, Value.Fields sent, Problem problem) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> prepare(caller, sent))
        .satisfies(fault -> assertThat(fault.problems()).containsExactly(problem));
  }

  @Test
  void plansTheFlowAboutTheCallerWhoNamesNobody() {
    brand(Flows.clicks("lock", 1));

    Prepared prepared = prepare(ada, Value.Fields.NONE);
    browser.keepAll(prepared.keeping());

    assertThat(prepared.flow().value()).isEqualTo("lock");
    assertThat(browser.open("lock").answer()).isEqualTo(Answers.click("lock-0"));
    assertThat(browser.open("lock").display()).isEqualTo(engine.subject(ada));
  }

  @Test
  void plansTheFlowAboutSomebodyElseForWhoeverMayChangeThem() {
    brand(Flows.clicks("lock", 1));
    engine.ports().rbac().permit(ada, CHANGE);

    browser.keepAll(prepare(ada, naming(bob)).keeping());

    assertThat(browser.open("lock").display()).isEqualTo(engine.subject(bob));
  }

  @Test
  void asksForNoPermissionToLockOnesOwnAccount() {
    brand(Flows.clicks("lock", 1));

    assertThat(prepare(bob, naming(bob)).keeping()).hasSize(1);
    assertThat(prepare(bob, sent("user", Value.NULL)).keeping()).hasSize(1);
  }

  @Test
  void refusesWhoeverMayNotChangeTheOther() {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> prepare(ada, naming(bob)));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> prepare(ada, naming(new UserId(99))));
  }

  @Test
  void wantsAFlowThatDoesSomethingForTheCaller() {
    assertRefused(ada, Value.Fields.NONE, Problem.invalid("No lockdown flow set."));

    brand(Flows.of("lock"));
    assertRefused(ada, Value.Fields.NONE, Problem.invalid("The lockdown flow is not applicable."));

    engine
        .ports()
        .definitions()
        .put(
            Flows.changed(
                Flows.clicks("lock", 1),
                flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_SUPERUSER)));
    assertRefused(ada, Value.Fields.NONE, Problem.invalid("The lockdown flow is not applicable."));
  }

  @Test
  void refusesAccountsThatTheServerMakesForItself() {
    brand(Flows.clicks("lock", 1));
    engine.ports().rbac().permit(ada, CHANGE);
    var robot =
        new NewUser("robot", "", "", true, UserType.INTERNAL_SERVICE_ACCOUNT, "users", Map.of());
    UserId id = engine.ports().users().add(robot, null, List.of(), Instant.EPOCH);

    assertRefused(ada, naming(id), Problem.invalid("This account cannot be locked."));
  }

  @Test
  void saysWhatIsWrongWithTheUser() {
    brand(Flows.clicks("lock", 1));
    engine.ports().rbac().permit(ada, CHANGE);

    assertRefused(
        ada, sent("user", "bob"), new Problem("user", "invalid", "A valid integer is required."));
    assertRefused(
        ada,
        sent("user", Value.of(-1)),
        new Problem("user", "does_not_exist", "Invalid pk \"-1\" - object does not exist."));
    assertRefused(
        ada,
        naming(new UserId(99)),
        new Problem("user", "does_not_exist", "Invalid pk \"99\" - object does not exist."));
  }
}
