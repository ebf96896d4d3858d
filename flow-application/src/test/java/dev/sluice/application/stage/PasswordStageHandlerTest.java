package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.FlowPage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PasswordStageHandlerTest {

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  private Step ask(PasswordStage stage) {
    engine.ports().definitions().put(Flows.of("setup", Flows.who(), stage, Flows.click()));
    browser.open("setup");
    return browser.post("setup", "uid_field", "ada");
  }

  private Step post(PasswordStage stage, String password) {
    ask(stage);
    return browser.post("setup", "password", password);
  }

  private FlowExecution run() {
    return engine.ports().executions().list().getLast().execution();
  }

  @Test
  void refusesAPasswordOfNobody() {
    engine.ports().definitions().put(Flows.of("setup", Flows.password()));
    browser.open("setup");

    Step refused = browser.post("setup", "password", "secret");

    assertThat(refused.answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void pointsAtTheRecoveryOfTheBrand() {
    engine
        .brands()
        .add(
            Brand.named(
                new BrandId(new UUID(3, 0)),
                "example.com",
                Map.of(FlowRole.RECOVERY, new FlowSlug("recover"))));

    Step asked = ask(new PasswordStage(Flows.password().backends(), null, 5, true));

    assertThat(asked.answer())
        .isEqualTo(
            Answer.of(
                new PasswordStage.Challenge(new FlowPage(new FlowSlug("recover"), true), true)));
  }

  @Test
  void showsThePersonWhosePasswordIsWanted() {
    assertThat(ask(Flows.password()).display()).isEqualTo(engine.subject(ada));
  }

  @Test
  void goesOnWithTheRightPassword() {
    Step step = post(Flows.password(), "secret");

    assertThat(step.answer()).isEqualTo(Answers.click("setup-2"));
    assertThat(run().context().find(ContextKeys.USER_BACKEND))
        .contains("authentik.core.auth.InbuiltBackend");
    assertThat(run().context().find(ContextKeys.PENDING_USER)).contains(engine.subject(ada));
    assertThat(run().evidence().proofs())
        .extracting(Proof::kind)
        .containsExactly(EvidenceKind.PASSWORD);
  }

  @Test
  void asksAgainAfterAWrongPassword() {
    Step step = post(Flows.password(), "wrong");

    assertThat(step.answer())
        .isEqualTo(
            Answers.rejected(
                new PasswordStage.Challenge(null, false),
                Problem.invalid("password", "Invalid password")));
    assertThat(engine.ports().events().actions()).containsExactly("login_failed");
    assertThat(run().evidence().proofs()).isEmpty();
  }

  @Test
  void refusesTheRightPasswordOfAnInactiveUser() {
    engine.ports().users().activate(ada, false);

    Step step = post(Flows.password(), "secret");

    assertThat(step.answer().problems())
        .containsExactly(Problem.invalid("password", "Invalid password"));
  }

  @Test
  void refusesWhoBecameInactiveMeanwhile() {
    ask(Flows.password());
    engine.ports().users().activate(ada, false);

    Step step = browser.post("setup", "password", "secret");

    assertThat(step.answer().rejected()).isTrue();
  }

  @Test
  void neverTrimsAPassword() {
    assertThat(post(Flows.password(), " secret").answer().rejected()).isTrue();
  }

  @Test
  void wantsAPassword() {
    ask(Flows.password());

    assertThat(code(browser.post("setup", Fields.NONE))).isEqualTo("required");
    assertThat(code(browser.post("setup", "password", ""))).isEqualTo("blank");
    assertThat(code(browser.post("setup", Fields.of("password", null)))).isEqualTo("null");
    assertThat(engine.hasher().count()).isZero();
  }

  private static String code(Step step) {
    assertThat(step.answer().problems()).extracting(Problem::field).containsExactly("password");
    return step.answer().problems().getFirst().code();
  }

  @Test
  void ignoresBackendsThatAreNotThereAndSaysSoToAdministrators() {
    Step step =
        post(
            PasswordStage.checkedBy(
                PasswordBackend.LDAP, PasswordBackend.KERBEROS, PasswordBackend.INBUILT),
            "wrong");

    assertThat(step.answer().rejected()).isTrue();
    assertThat(engine.ports().events().actions())
        .containsExactly("login_failed", "configuration_error", "configuration_error");
  }

  @Test
  void asksTheBackendsThatAreThere() {
    Step step =
        post(PasswordStage.checkedBy(PasswordBackend.LDAP, PasswordBackend.INBUILT), "secret");

    assertThat(step.answer()).isEqualTo(Answers.click("setup-2"));
  }

  @Nested
  class WithAppPasswords {

    private static final String KEY = "app-password";

    private void issue(TokenIntent intent) {
      engine
          .ports()
          .tokens()
          .add(
              Token.of(
                  new TokenId(new UUID(4, 0)),
                  "app",
                  intent,
                  ada,
                  engine.clock().instant().plus(Duration.ofHours(1))),
              new TokenKey(KEY));
    }

    @Test
    void takesOne() {
      issue(TokenIntent.APP_PASSWORD);

      Step step =
          post(PasswordStage.checkedBy(PasswordBackend.INBUILT, PasswordBackend.TOKEN), KEY);

      assertThat(step.answer()).isEqualTo(Answers.click("setup-2"));
      assertThat(run().context().find(ContextKeys.USER_BACKEND))
          .contains("authentik.core.auth.TokenBackend");
      assertThat(run().evidence().proofs())
          .extracting(Proof::kind)
          .containsExactly(EvidenceKind.APP_PASSWORD);
      assertThat(engine.hasher().count()).isOne();
    }

    @Test
    void takesNoneWhereTheStageDoesNotSaySo() {
      issue(TokenIntent.APP_PASSWORD);

      assertThat(post(Flows.password(), KEY).answer().rejected()).isTrue();
    }

    @Test
    void takesNoTokenForAnotherPurpose() {
      issue(TokenIntent.API);

      Step step = post(PasswordStage.checkedBy(PasswordBackend.TOKEN), KEY);

      assertThat(step.answer().rejected()).isTrue();
    }

    @Test
    void takesNoneThatHasExpired() {
      issue(TokenIntent.APP_PASSWORD);
      engine.advance(Duration.ofHours(1));

      Step step = post(PasswordStage.checkedBy(PasswordBackend.TOKEN), KEY);

      assertThat(step.answer().rejected()).isTrue();
    }

    @Test
    void takesNoOrdinaryPasswordWhereOnlyTheyCount() {
      Step step = post(PasswordStage.checkedBy(PasswordBackend.TOKEN), "secret");

      assertThat(step.answer().rejected()).isTrue();
      assertThat(engine.hasher().count()).isOne();
    }
  }
}
