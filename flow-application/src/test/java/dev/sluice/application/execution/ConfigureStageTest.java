package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.PasswordStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigureStageTest {

  private final FlowDefinition setup = Flows.clicks("setup", 1);
  private final Engine engine = new Engine(setup, Flows.login());
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  @Test
  void plansTheFlowForTheCaller() {
    engine.ports().flows().add(setup.flow());
    StageId stage = password(setup.flow().id());

    ConfigureStage.Prepared prepared = prepare(stage, session());
    Step opened = browser.open("setup", "next=/if/user/");

    assertThat(prepared.flow()).isEqualTo(new FlowSlug("setup"));
    assertThat(prepared.effects()).isEmpty();
    assertThat(opened.answer()).isEqualTo(Answers.click("setup-0"));
    assertThat(opened.display()).isEqualTo(engine.subject(ada));
  }

  @Test
  void findsNothingWhereNothingCanBeSetUp() {
    Stage click = Stage.named("click", Flows.click());
    engine.ports().stages().add(click);
    StageId fixed = password(null);
    StageId unknown = StageId.named("unknown");
    Caller caller = session();

    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> prepare(fixed, caller));
    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> prepare(unknown, caller));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> prepare(click.id(), caller));
  }

  @Test
  void findsNothingWhereTheFlowIsNotForTheCaller() {
    FlowDefinition closed = Flows.guarded(setup, ScriptedPolicy.saying(false));
    engine.ports().flows().add(closed.flow());
    StageId stage = password(closed.flow().id());
    Caller caller = session();
    engine.ports().definitions().put(closed);

    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> prepare(stage, caller));
  }

  @Test
  void refusesStrangers() {
    StageId stage = password(null);

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> prepare(stage, Caller.STRANGER));
  }

  private ConfigureStage.Prepared prepare(StageId stage, Caller caller) {
    return engine.configureStage().prepare(stage, caller, client());
  }

  private Client client() {
    return browser.client();
  }

  private StageId password(@Nullable FlowId flow) {
    PasswordStage plain = Flows.password();
    Stage stage =
        Stage.named(
            "password",
            new PasswordStage(plain.backends(), flow, PasswordStage.DEFAULT_ATTEMPTS, false));
    engine.ports().stages().add(stage);
    return stage.id();
  }

  private Caller session() {
    Logins.logIn(browser, "ada", "secret");
    Session session = engine.ports().sessions().list().getLast();
    return new Caller(session.user(), session);
  }
}
