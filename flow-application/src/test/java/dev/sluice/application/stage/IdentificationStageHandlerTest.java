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
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.FlowPage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentificationStageHandlerTest {

  private static final IdentificationStage BY_EMAIL = IdentificationStage.by(UserField.EMAIL);

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  private static IdentificationStage with(
      boolean ignoresCase, boolean showsMatched, boolean pretends) {
    return new IdentificationStage(
        List.of(UserField.USERNAME, UserField.EMAIL, UserField.UPN),
        List.of(),
        null,
        null,
        null,
        ignoresCase,
        showsMatched,
        pretends,
        false,
        false,
        null,
        null,
        null);
  }

  private Step open(FlowDefinition definition) {
    engine.ports().definitions().put(definition);
    return browser.open(definition.flow().slug().value());
  }

  private Step post(IdentificationStage stage, @Nullable String identifier) {
    open(Flows.of("who", stage, Flows.click()));
    return browser.post("who", "uid_field", identifier);
  }

  private Context learned() {
    return engine.ports().executions().list().getLast().execution().context();
  }

  private static void assertRefused(Step step) {
    assertThat(step.answer().rejected()).isTrue();
    assertThat(step.answer().challenge()).isInstanceOf(IdentificationStage.Challenge.class);
    assertThat(step.answer().problems())
        .containsExactly(Problem.invalid("Failed to authenticate."));
  }

  @Test
  void findsByAConfiguredField() {
    Step step = post(BY_EMAIL.pretending(false), "ada@example.com");

    assertThat(step.answer()).isEqualTo(Answers.click("who-1"));
    assertThat(learned().find(ContextKeys.PENDING_USER)).contains(engine.subject(ada));
  }

  @Test
  void findsByNoOtherField() {
    assertRefused(post(BY_EMAIL.pretending(false), "ada"));
  }

  @Test
  void findsByAnAttribute() {
    engine.ports().users().describe(ada, Map.of("upn", "ada@corp.example.com"));

    Step step =
        post(IdentificationStage.by(UserField.UPN).pretending(false), "ada@corp.example.com");

    assertThat(step.answer()).isEqualTo(Answers.click("who-1"));
  }

  @Test
  void trimsWhatWasTyped() {
    Step step = post(BY_EMAIL.pretending(false), "  ada@example.com ");

    assertThat(step.answer()).isEqualTo(Answers.click("who-1"));
  }

  @Test
  void ignoresLetterCaseUnlessSetToHeedIt() {
    assertThat(post(with(true, true, false), "ADA").answer()).isEqualTo(Answers.click("who-1"));
    browser.post("who", Fields.NONE);
    assertRefused(post(with(false, true, false), "ADA"));
  }

  @Test
  void pretendsThatUnknownPeopleExist() {
    Step step = post(BY_EMAIL, "nobody@example.com");

    assertThat(step.answer()).isEqualTo(Answers.click("who-1"));
    assertThat(learned().find(ContextKeys.PENDING_USER))
        .contains(Subject.claiming("nobody@example.com"));
  }

  @Test
  void asksUnknownPeopleAgainWhereItDoesNotPretend() {
    assertRefused(post(BY_EMAIL.pretending(false), "nobody@example.com"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void wantsSomethingToGoBy(@Nullable String nothing) {
    Step step = post(BY_EMAIL, nothing);

    assertThat(step.answer().problems())
        .containsExactly(Problem.invalid("No identification data provided."));
  }

  @Test
  void findsNobodyWhereNobodyCanBeNamed() {
    Step step = post(IdentificationStage.by(), "ada");

    assertRefused(step);
    assertThat(((IdentificationStage.Challenge) step.answer().challenge()).userFields()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, ada", "false, ADA"})
  void showsThePersonFoundOrWhatWasTyped(boolean showsMatched, String shown) {
    Step step = post(with(true, showsMatched, true), "ADA");

    assertThat(step.display().username()).isEqualTo(shown);
  }

  @Test
  void remembersNoIdentifierOfAnEarlierTry() {
    var teaching =
        ScriptedStage.teaching(
            Learned.NOTHING.with(ContextKeys.PENDING_USER_IDENTIFIER, "somebody"));
    open(Flows.embeddedAfter(teaching));

    browser.post("embedded", Fields.of("uid_field", "ada").and("password", "secret"));

    assertThat(learned().has(ContextKeys.PENDING_USER_IDENTIFIER)).isFalse();
  }

  @Nested
  class Asking {

    private IdentificationStage.Challenge asked(FlowDefinition definition) {
      return (IdentificationStage.Challenge) open(definition).answer().challenge();
    }

    @Test
    void asksForTheConfiguredFields() {
      var asked = asked(Flows.of("who", with(true, true, true)));

      assertThat(asked)
          .isEqualTo(
              new IdentificationStage.Challenge(
                  List.of(UserField.USERNAME, UserField.EMAIL, UserField.UPN),
                  null,
                  false,
                  false,
                  FlowDesignation.STAGE_CONFIGURATION,
                  "Continue",
                  null,
                  null,
                  null,
                  false,
                  false,
                  null,
                  null));
    }

    @ParameterizedTest
    @EnumSource(FlowDesignation.class)
    void labelsTheButtonByThePurpose(FlowDesignation designation) {
      var asked = asked(Flows.of("who", designation, BY_EMAIL));

      assertThat(asked.flowDesignation()).isEqualTo(designation);
      assertThat(asked.primaryAction())
          .isEqualTo(designation == FlowDesignation.AUTHENTICATION ? "Log in" : "Continue");
    }

    @Test
    void pointsAtTheRecoveryOfTheBrandWhereItNamesNone() {
      engine
          .brands()
          .add(
              Brand.named(
                  new BrandId(new UUID(3, 0)),
                  "example.com",
                  Map.of(FlowRole.RECOVERY, new FlowSlug("help"))));

      var login = asked(Flows.of("login", FlowDesignation.AUTHENTICATION, BY_EMAIL));
      var recovery = asked(Flows.of("help", FlowDesignation.RECOVERY, BY_EMAIL));

      assertThat(login.recoveryUrl()).isEqualTo(FlowPage.of(new FlowSlug("help")));
      assertThat(recovery.recoveryUrl()).isNull();
    }

    @Test
    void pointsAtTheFlowsThatHelp() {
      var stage =
          new IdentificationStage(
              List.of(UserField.EMAIL),
              List.of(),
              null,
              null,
              null,
              true,
              true,
              true,
              true,
              true,
              FlowId.named("enroll"),
              FlowId.named("recover"),
              FlowId.named("passwordless"));

      var asked = asked(Flows.linking(Flows.of("who", stage), "enroll", "recover", "passwordless"));

      assertThat(asked.enrollUrl()).isEqualTo(FlowPage.of(new FlowSlug("enroll")));
      assertThat(asked.recoveryUrl()).isEqualTo(FlowPage.of(new FlowSlug("recover")));
      assertThat(asked.passwordlessUrl()).isEqualTo(FlowPage.of(new FlowSlug("passwordless")));
      assertThat(asked.enableRememberMe()).isTrue();
      assertThat(asked.showSourceLabels()).isTrue();
    }
  }
}
