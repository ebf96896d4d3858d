package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the steps of a login by a device cost, and the least that each could. */
@ExtendWith(JourneyExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class FactorRoundTripsIT {

  private static final String FACTOR = "counted-factor";
  private static final String PASSKEY = "counted-passkey";

  private RunningServer server;

  @BeforeAll
  void define(RunningServer running) {
    server = running;
    TestFlows.of(
        server,
        FACTOR,
        Stage.named("counted-factor-who", IdentificationStage.by(UserField.USERNAME)),
        Stage.named("counted-factor-prove", AuthenticatorValidateStage.defaults()),
        Stage.named("counted-factor-in", UserLoginStage.defaults()));
    Stage rules = Stage.named("counted-rules", AuthenticatorValidateStage.defaults());
    TestFlows.keep(server, rules);
    TestFlows.of(
        server,
        PASSKEY,
        Stage.named(
            "counted-passkey-who", IdentificationStage.by(UserField.USERNAME).offering(rules.id())),
        Stage.named("counted-passkey-in", UserLoginStage.defaults()));
  }

  private static String newName() {
    return "counted-" + UUID.randomUUID();
  }

  /** The run, the person, their devices, and the run again. */
  @Test
  void beingAskedForADeviceCostsFour() {
    Count cost =
        Samples.cost(
            server,
            () -> {
              String name = newName();
              TestFactors.of(server, name).app();
              ApiClient visitor = server.visitor();
              visitor.get(TestFlows.path(FACTOR));
              return () ->
                  assertAsked(visitor.post(TestFlows.path(FACTOR), Map.of("uid_field", name)));
            });

    assertThat(cost).isEqualTo(new Count(4, 0));
  }

  private static void assertAsked(Answer answer) {
    assertThat(answer.field("component")).isEqualTo(TestFactors.VALIDATE);
  }

  private static void assertLoggedIn(Answer answer) {
    assertThat(answer.field("component")).as(answer.text()).isEqualTo("xak-flow-redirect");
  }

  /**
   * The run, the devices, which are held, whether the network is known, and everything else in one
   * exchange; then the end of the transaction.
   */
  @Test
  void loggingInByACodeCostsFour() {
    Count cost =
        Samples.cost(
            server,
            () -> {
              String name = newName();
              TotpDevice app = TestFactors.of(server, name).app();
              ApiClient visitor = TestFactors.named(server, FACTOR, name);
              String code = app.totp().codeAt(Instant.now());
              return () -> assertLoggedIn(TestFactors.prove(visitor, FACTOR, code));
            });

    assertThat(cost).isEqualTo(new Count(4, 1));
  }

  /** The same, and who they are. */
  @Test
  void loggingInByAPasskeyCostsFive() {
    Count cost =
        Samples.cost(
            server,
            () -> {
              HandmadePasskey passkey = HandmadePasskey.make();
              TestFactors.of(server, newName()).passkey(passkey.credential());
              ApiClient visitor = server.visitor();
              String challenge =
                  visitor
                      .get(TestFlows.path(PASSKEY))
                      .json()
                      .at("/passkey_challenge/challenge")
                      .asString();
              Map<String, Object> signed = passkey.sign(challenge, server.address().toString());
              return () ->
                  assertLoggedIn(visitor.post(TestFlows.path(PASSKEY), Map.of("passkey", signed)));
            });

    assertThat(cost).isEqualTo(new Count(5, 1));
  }
}
