package dev.sluice.bootstrap.journey;

import static dev.sluice.bootstrap.journey.RecoveryJourneyIT.NEW;
import static dev.sluice.bootstrap.journey.RecoveryJourneyIT.RECOVERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.bootstrap.journey.TestDevices.App;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Whoever has a second factor needs it to come back into their account. */
@ExtendWith(JourneyExtension.class)
class RecoveryFactorJourneyIT {

  private static final String FACTOR = "ak-stage-authenticator-validate";

  /** Asks for a link and opens it. */
  private static Answer open(RunningServer server, ApiClient visitor, String username) {
    RecoveryJourneyIT.ask(visitor, username);
    return RecoveryJourneyIT.open(visitor, TestMail.path(server, username + "@example.org"));
  }

  private static Answer type(ApiClient visitor, String code) {
    return visitor.post(RECOVERY, Map.of("component", FACTOR, "code", code));
  }

  @Test
  void aLinkIsNotEnoughForWhoHasAnApp(RunningServer server) {
    TestPeople.addMailed(server, "careful", true);
    App app = TestDevices.app(server, "careful");
    ApiClient visitor = server.visitor();

    Answer factor = open(server, visitor, "careful");
    Answer passedOver = RecoveryJourneyIT.choose(visitor, NEW);
    Answer prompt = type(visitor, app.code());
    Answer done = RecoveryJourneyIT.choose(visitor, NEW);

    assertThat(factor.field("component")).as(factor.text()).isEqualTo(FACTOR);
    assertThat(passedOver.field("component")).isEqualTo(FACTOR);
    assertThat(prompt.field("component")).as(prompt.text()).isEqualTo("ak-stage-prompt");
    assertThat(done.field("component")).isEqualTo("xak-flow-redirect");
    assertThat(RecoveryJourneyIT.logIn(server, "careful", NEW)).isEqualTo(FACTOR);
  }

  @Test
  void aMailedCodeIsNoSecondFactorBesideAMailedLink(RunningServer server) {
    TestPeople.addMailed(server, "mail-only", true);
    TestDevices.mailbox(server, "mail-only");
    ApiClient visitor = server.visitor();

    Answer refused = open(server, visitor, "mail-only");

    assertThat(refused.field("component")).isEqualTo("ak-stage-access-denied");
    assertThat(visitor.get(LoginSteps.ME).status()).isEqualTo(403);
    assertThat(RecoveryJourneyIT.logIn(server, "mail-only", RunningServer.PASSWORD))
        .isEqualTo(FACTOR);
  }

  @Test
  void recoveryCodesHelpWhoHasLostTheRest(RunningServer server) {
    TestPeople.addMailed(server, "provident", true);
    TestDevices.mailbox(server, "provident");
    TestDevices.codes(server, "provident", "once", "more");
    ApiClient visitor = server.visitor();

    Answer factor = open(server, visitor, "provident");
    Answer prompt = type(visitor, "once");

    assertThat(factor.json().path("device_challenges").valueStream())
        .extracting(device -> device.path("device_class").asString())
        .containsExactly("static");
    assertThat(prompt.field("component")).as(prompt.text()).isEqualTo("ak-stage-prompt");
  }

  @Test
  void aLinkOfAnAdministratorAsksForItToo(RunningServer server) {
    TestPeople.addMailed(server, "helped-with-app", true);
    TestDevices.app(server, "helped-with-app");
    AdminApi api = AdminApi.on(server);
    RecoveryJourneyIT.brand(api);
    JsonNode user = api.list("core/users/?username=helped-with-app").getFirst();
    String link =
        api.post("core/users/" + user.path("pk").asInt() + "/recovery/", Map.of()).field("link");

    Answer factor = RecoveryJourneyIT.open(server.visitor(), TestMail.pathOf(link));

    assertThat(factor.field("component")).as(factor.text()).isEqualTo(FACTOR);
  }

  @Test
  void nobodyLearnsByTheQuestionWhoHasADevice(RunningServer server) {
    TestPeople.addMailed(server, "with-device", true);
    TestDevices.app(server, "with-device");
    TestPeople.addMailed(server, "without-device", true);

    Answer with = RecoveryJourneyIT.ask(server.visitor(), "with-device@example.org");
    Answer without = RecoveryJourneyIT.ask(server.visitor(), "without-device@example.org");

    assertThat(with.text()).isEqualTo(without.text());
  }
}
