package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.port.DuoGateway.Progress;
import dev.sluice.application.rbac.Office;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuoEnrollmentStatusTest {

  private static final AuthenticatorDuoStage STAGE =
      new AuthenticatorDuoStage(
          null, "", "DI1", new Secret("s3cret"), "api-1.duo.example", "", Secret.NONE);
  private static final String PK = StageId.named("setup-0").value().toString();

  private final Engine engine = new Engine();
  private Browser browser = engine.browser();
  private final CheckDuoEnrollment check =
      new CheckDuoEnrollmentService(
          new DuoStages(engine.ports().stages(), new Office().authorize()),
          engine.ports().sessions(),
          engine.ports().executions(),
          engine.ports().duo(),
          engine.clock());

  @BeforeEach
  void storeTheStage() {
    engine.ports().stages().add(Stage.named("setup-0", STAGE));
    engine.ports().definitions().put(Flows.login());
    engine.ports().definitions().put(Flows.of("setup", STAGE));
    browser = Logins.loggedIn(engine, "ada");
  }

  @Test
  void isWhatDuoSays() {
    browser.open("setup");
    assertThat(check.check(PK, browser.session())).isEqualTo(Progress.WAITING);

    engine.ports().duo().tell(Progress.SUCCESS);

    assertThat(check.check(PK, browser.session())).isEqualTo(Progress.SUCCESS);
  }

  @Test
  void isNobodyElsesBusiness() {
    browser.open("setup");

    assertThatExceptionOfType(FlowFault.Invalid.class).isThrownBy(() -> check.check(PK, null));
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> check.check(PK, Logins.loggedIn(engine, "bob").session()));
  }

  @Test
  void isNothingWhereNothingIsUnderWay() {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> check.check(PK, browser.session()));
  }

  @Test
  void isNotToldWhereDuoFails() {
    browser.open("setup");
    engine.ports().duo().fail();

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> check.check(PK, browser.session()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no key", "00000000-0000-0000-0000-000000000000"})
  void isOfAStageThatIsThere(String pk) {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> check.check(pk, browser.session()));
  }

  @Test
  void isOfAStageOfThisKind() {
    engine.ports().stages().add(Stage.named("other", Flows.click()));
    UUID other = StageId.named("other").value();

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> check.check(other.toString(), browser.session()));
  }
}
