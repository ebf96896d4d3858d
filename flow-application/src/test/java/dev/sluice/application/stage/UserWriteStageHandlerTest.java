package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.UserCreationMode;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.stage.kind.UserWriteStage;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserWriteStageHandlerTest {

  private static final UserWriteStage CREATING =
      UserWriteStage.creating(UserCreationMode.CREATE_WHEN_REQUIRED);
  private static final String FAILED = "Failed to update user. Please try again later.";

  private final Engine engine = new Engine(Flows.login());
  private final Browser browser = engine.browser();

  private static Learned typed(Map<String, Value> data) {
    return Learned.NOTHING.with(ContextKeys.PROMPT_DATA, new Value.Fields(data));
  }

  private Step write(Browser on, Learned known, StageConfig... stages) {
    var all = new StageConfig[stages.length + 1];
    all[0] = ScriptedStage.teaching(known);
    System.arraycopy(stages, 0, all, 1, stages.length);
    FlowDefinition flow = Flows.of("write", FlowDesignation.ENROLLMENT, all);
    engine.ports().definitions().put(flow);
    return on.open("write");
  }

  private Step write(Learned known) {
    return write(browser, known, CREATING, Flows.click());
  }

  private Group group(int number) {
    var group = new Group(new GroupId(new UUID(9, number)), "group " + number, false, Map.of());
    engine.ports().users().add(group, List.of());
    return group;
  }

  private User newest() {
    return engine.ports().users().list().getLast();
  }

  private FlowExecution run() {
    return engine.ports().executions().list().getLast().execution();
  }

  @Test
  void makesAUserWithAllThatWasLearned() {
    Group ofStage = group(1);
    Group ofRun = group(2);
    var stage =
        new UserWriteStage(
            UserCreationMode.ALWAYS_CREATE, false, ofStage.id(), UserType.INTERNAL, "users/new");
    Learned known =
        typed(
                Map.of(
                    "username", Value.of("ada"),
                    "name", Value.of("Ada"),
                    "email", Value.of("ada@example.org"),
                    "password", Value.of("secret"),
                    "component", Value.of("ak-stage-prompt")))
            .with(
                ContextKeys.GROUPS,
                new Value.Items(List.of(Value.of(ofRun.id().value().toString()))))
            .with(
                ContextKeys.SOURCE_CONNECTION,
                new Value.Fields(Map.of("source", Value.of("github"))));

    Step next = write(browser, known, stage, Flows.click());

    assertThat(next.answer()).isEqualTo(Answers.click("write-2"));
    assertThat(newest())
        .returns("ada", User::username)
        .returns("Ada", User::name)
        .returns("ada@example.org", User::email)
        .returns(true, User::active)
        .returns(UserType.INTERNAL, User::type)
        .returns("users/new", User::path)
        .returns(List.of(ofStage, ofRun), User::groups)
        .returns(Map.of("goauthentik.io/user/sources", List.of("github")), User::attributes);
    assertThat(engine.ports().users().findPasswordHash(newest().id())).contains("hashed:secret");
    assertThat(engine.ports().events().actions())
        .containsExactly("model_created", "model_updated", "user_write");
  }

  @Test
  void provesWhoWasMadeAndLetsThemLogIn() {
    Step done =
        write(
            browser,
            typed(Map.of("username", Value.of("ada"))),
            CREATING,
            UserLoginStage.defaults(),
            Flows.click());

    assertThat(done.answer()).isEqualTo(Answers.click("write-3"));
    assertThat(run().evidence().proofs())
        .extracting(Proof::kind)
        .containsExactly(EvidenceKind.CREATED);
    Context context = run().context();
    assertThat(context.find(ContextKeys.PENDING_USER)).contains(newest().asSubject());
    assertThat(context.find(ContextKeys.USER_BACKEND))
        .contains("authentik.core.auth.InbuiltBackend");
  }

  @Test
  void changesThePendingUserAndDropsWhatNobodyKnows() {
    UserId ada = engine.addUser("ada", "secret");
    Learned known =
        typed(
                Map.of(
                    "username", Value.of("lovelace"),
                    "password", Value.of("better"),
                    "attributes.some.custom-attribute", Value.of("test"),
                    "unknown", Value.of("dropped"),
                    "id", Value.of(99),
                    "pk", Value.of(99),
                    "groups", Value.of("x")))
            .with(ContextKeys.PENDING_USER, engine.subject(ada));

    write(known);

    assertThat(engine.ports().users().find(ada).orElseThrow())
        .returns("lovelace", User::username)
        .returns(Map.of("some", Map.of("custom-attribute", "test")), User::attributes);
    assertThat(engine.ports().users().findPasswordHash(ada)).contains("hashed:better");
    assertThat(engine.ports().events().actions())
        .containsExactly("model_updated", "user_write", "password_set");
    assertThat(run().evidence().proofs()).isEmpty();
  }

  @Test
  void writesAttributesUnderTheirNames() {
    Learned known =
        typed(
            Map.of(
                "username", Value.of("ada"),
                "attributes", new Value.Fields(Map.of("kept", Value.of(1))),
                "attributes.a.some-dash", Value.of("x"),
                "attributes.a.some_underscore", Value.of("y"),
                "attributes_flat", Value.of("2026-11-23T08:00:00Z")));

    write(known);

    assertThat(newest().attributes())
        .isEqualTo(
            Map.of(
                "kept",
                1,
                "a",
                Map.of("some-dash", "x", "some_underscore", "y"),
                "flat",
                "2026-11-23T08:00:00Z"));
  }

  @Test
  void listsASourceOnce() {
    UserId ada = engine.addUser("ada", null);
    engine
        .ports()
        .users()
        .describe(ada, Map.of("goauthentik.io/user/sources", List.of("github", "other")));

    write(
        typed(Map.of("name", Value.of("Ada")))
            .with(ContextKeys.PENDING_USER, engine.subject(ada))
            .with(ContextKeys.SOURCE_CONNECTION, Value.of("github")));

    assertThat(newest().attributes())
        .isEqualTo(Map.of("goauthentik.io/user/sources", List.of("github", "other")));
  }

  @Test
  void refusesWithoutAnythingToWrite() {
    assertThat(write(Learned.NOTHING).answer()).isEqualTo(Answers.denied("No pending data."));
  }

  @Test
  void refusesAUserWithoutAName() {
    assertThat(write(typed(Map.of("name", Value.of("Ada")))).answer())
        .isEqualTo(Answers.denied(null));
  }

  @Test
  void changesWhoIsLoggedInWhereNobodyElseIsMeant() {
    Logins.loggedIn(engine, "other");
    Browser loggedIn = Logins.loggedIn(engine, "ada");

    Step next =
        write(
            loggedIn,
            typed(Map.of("name", Value.of("Ada"), "password", Value.of("better"))),
            CREATING,
            Flows.click());

    assertThat(next.answer()).isEqualTo(Answers.click("write-2"));
    assertThat(newest().name()).isEqualTo("Ada");
    assertThat(loggedIn.open("login").display().username()).isEqualTo("ada");
    assertThat(engine.ports().users().list()).hasSize(2);
  }

  @Test
  void makesNobodyWhereItMayNot() {
    Step refused =
        write(
            browser,
            typed(Map.of("username", Value.of("ada"))),
            UserWriteStage.creating(UserCreationMode.NEVER_CREATE));

    assertThat(refused.answer())
        .isEqualTo(Answers.denied("There is nobody to change, and nobody may be created."));
    assertThat(engine.ports().users().list()).isEmpty();
  }

  @Test
  void refusesANameThatIsTakenAndThatNoPromptAskedFor() {
    engine.addUser("ada", null);

    assertThat(write(typed(Map.of("username", Value.of("ada")))).answer())
        .isEqualTo(Answers.denied(FAILED));
    assertThat(engine.ports().users().list()).hasSize(1);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(write(with("attributes", Value.of("x"))).answer()).isEqualTo(Answers.denied(FAILED));
    assertThat(write(engine.browser(), with("email", Value.of("x")), CREATING).answer())
        .isEqualTo(Answers.denied(FAILED));
    assertThat(write(engine.browser(), with("path", Value.of("/x")), CREATING).answer())
        .isEqualTo(Answers.denied(FAILED));
    assertThat(write(engine.browser(), with("type", Value.of("x")), CREATING).answer())
        .isEqualTo(Answers.denied(FAILED));
  }

  private static Learned with(String key, Value value) {
    return typed(Map.of("username", Value.of("ada"), key, value));
  }

  @Test
  void prefersWhatTheRunKnowsOfTypeAndPlace() {
    write(
        typed(Map.of("username", Value.of("ada")))
            .with(ContextKeys.USER_TYPE, "internal_service_account")
            .with(ContextKeys.USER_PATH, "users/known"));

    assertThat(newest())
        .returns(UserType.SERVICE_ACCOUNT, User::type)
        .returns("users/known", User::path);
  }

  @Test
  void takesTheTypeOfTheStageWhereTheRunKnowsAWrongOne() {
    write(typed(Map.of("username", Value.of("ada"))).with(ContextKeys.USER_TYPE, "superuser"));

    assertThat(newest()).returns(UserType.EXTERNAL, User::type).returns("users", User::path);
  }

  @Test
  void makesAccountsThatAreClosedAtFirst() {
    var stage =
        new UserWriteStage(
            UserCreationMode.CREATE_WHEN_REQUIRED, true, null, UserType.EXTERNAL, "");

    write(browser, typed(Map.of("username", Value.of("ada"))), stage);

    assertThat(newest().active()).isFalse();
  }

  @Test
  void hashesAPasswordOnceForTwoStages() {
    Learned known = typed(Map.of("username", Value.of("ada"), "password", Value.of("secret")));

    Step next = write(browser, known, CREATING, CREATING, Flows.click());

    assertThat(next.answer()).isEqualTo(Answers.click("write-3"));
    assertThat(engine.ports().users().findPasswordHash(newest().id())).contains("hashed:secret");
    assertThat(engine.hasher().count()).isOne();
  }

  @Test
  void saysThatTwoPasswordsNeedAQuestionInBetween() {
    Learned known = typed(Map.of("username", Value.of("ada"), "password", Value.of("secret")));
    Learned another = typed(Map.of("username", Value.of("ada"), "password", Value.of("another")));

    Step denied =
        write(browser, known, CREATING, ScriptedStage.teaching(another), CREATING, Flows.click());

    assertThat(denied.answer()).isEqualTo(Answers.denied(FAILED));
    assertThat(engine.ports().events().actions()).contains("configuration_error");
  }

  @Test
  void refusesANameThatPassesForAnother() {
    Step denied = write(typed(Map.of("username", Value.of("\u0430dmin"))));

    assertThat(denied.answer()).isEqualTo(Answers.denied(FAILED));
    assertThat(engine.ports().users().list()).isEmpty();
  }

  @Test
  void keepsANameThatIsThereWhateverItLooksLike() {
    UserId odd = engine.addUser("\u0430dmin", null);
    Learned known =
        typed(Map.of("username", Value.of("\u0430dmin"), "name", Value.of("Odd")))
            .with(ContextKeys.PENDING_USER, engine.subject(odd));

    write(known);

    assertThat(newest().name()).isEqualTo("Odd");
  }
}
