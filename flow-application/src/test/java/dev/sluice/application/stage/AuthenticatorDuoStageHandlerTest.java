package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.DuoGateway.Progress;
import dev.sluice.application.port.ScriptedDuo;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticatorDuoStageHandlerTest {

  private static final AuthenticatorDuoStage STAGE =
      new AuthenticatorDuoStage(
          null, "", "DI1", new Secret("s3cret"), "api-1.duo.example", "", Secret.NONE);
  private static final StageId ID = StageId.named("setup-0");

  private final Engine engine = new Engine(Flows.login(), Flows.of("setup", STAGE));
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = Logins.logIn(engine.browser(), "ada", "secret");
  private final ScriptedDuo duo = engine.ports().duo();

  private List<Device> devices() {
    return engine.ports().devices().list(ada);
  }

  @Test
  void registersOnceHoweverOftenItIsShown() {
    Step first = browser.open("setup");
    Step second = browser.open("setup");

    assertThat(first.answer().challenge())
        .isEqualTo(
            new AuthenticatorDuoStage.Challenge(
                "https://duo/qr.png", "duo://code-1", ID.value().toString()));
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(duo.enrolled()).isEqualTo(1);
    assertThat(first.answer().toString()).doesNotContain("duo://code");
  }

  @Test
  void keepsAPhoneThatIsRegistered() {
    browser.open("setup");
    duo.tell(Progress.SUCCESS);

    Step done = browser.post("setup", Fields.NONE);

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(devices())
        .singleElement()
        .satisfies(device -> {
          assertThat(device.confirmed()).isTrue();
          assertThat(((DuoDevice) device).duoUser()).isEqualTo("DU-ada");
          assertThat(((DuoDevice) device).stage()).isEqualTo(ID);
        });
  }

  @Test
  void waitsForAPhoneThatIsNot() {
    browser.open("setup");

    assertThat(browser.post("setup", Fields.NONE).answer().problems())
        .containsExactly(Problem.invalid("The phone is not registered yet."));
    assertThat(devices()).isEmpty();
  }

  @Test
  void refusesARegistrationThatFailed() {
    browser.open("setup");
    duo.tell(Progress.INVALID);

    assertThat(browser.post("setup", Fields.NONE).answer())
        .isEqualTo(Answers.denied("The registration with Duo has failed."));
  }

  @Test
  void refusesWhoIsRegisteredAlready() {
    UserId bob = engine.addUser("bob", null);
    var registration =
        Registration.pending(
            engine.ports().devices().nextId(), bob, "Duo", engine.clock().instant());
    engine.ports().devices().holding(new DuoDevice(registration, ID, "DU-ada"));
    browser.open("setup");
    duo.tell(Progress.SUCCESS);

    assertThat(browser.post("setup", Fields.NONE).answer())
        .isEqualTo(Answers.denied("This Duo user is registered already."));
    assertThat(devices()).isEmpty();
  }

  @Test
  void tellsAdministratorsWhenDuoFails() {
    duo.fail();

    assertThat(browser.open("setup").answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().events().actions()).contains("configuration_error");
  }
}
