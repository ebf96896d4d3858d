package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.application.port.Devices;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.flow.NotConfiguredAction;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with a proof is told neither by the answer nor by the time that it takes. */
@ExtendWith(JourneyExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class FactorEnumerationJourneyIT {

  private static final String SLUG = "factors-told";
  private static final String LOGIN = "factors-login";

  private RunningServer server;

  @BeforeAll
  void define(RunningServer running) {
    server = running;
    Stage one = TestFactors.setup(server, "factors-one");
    Stage two = TestFactors.setup(server, "factors-two");
    var validate =
        AuthenticatorValidateStage.of(
                NotConfiguredAction.CONFIGURE,
                List.of(one.id(), two.id()),
                List.of(DeviceClass.values()))
            .throttling(0);
    TestFactors.flow(server, SLUG, validate);
    Stage rules = Stage.named("factors-rules", AuthenticatorValidateStage.defaults());
    TestFlows.keep(server, rules);
    TestFlows.of(
        server,
        LOGIN,
        Stage.named(
            "factors-named", IdentificationStage.by(UserField.USERNAME).offering(rules.id())),
        Stage.named("factors-in", new DummyStage(false)));
  }

  private static String told(Answer answer) {
    return answer.status() + " " + answer.json().path("response_errors");
  }

  private void assertAlike(Map<String, Supplier<Answer>> deeds, String message) {
    Collection<Supplier<Answer>> all = deeds.values();
    List<String> told =
        all.stream().map(Supplier::get).map(FactorEnumerationJourneyIT::told).toList();

    assertThat(told).containsOnly(told.getFirst());
    assertThat(told.getFirst()).startsWith("200 ").contains(message);
    List<Count> costs = Samples.costs(server, deeds);
    assertThat(costs).containsOnly(costs.getFirst());
    assertThat(Samples.toldApart(deeds)).isEmpty();
  }

  @Test
  void nobodyLearnsWhatIsWrongWithACode() {
    TotpDevice foreign = TestFactors.of(server, "factors-bob").app();
    TestFactors.of(server, "factors-ada").app();
    TotpDevice removed = TestFactors.of(server, "factors-cid").app();
    TestFactors.of(server, "factors-dan");
    ApiClient ada = TestFactors.named(server, SLUG, "factors-ada");
    ApiClient cid = TestFactors.named(server, SLUG, "factors-cid");
    ApiClient dan = TestFactors.named(server, SLUG, "factors-dan");
    server.bean(Devices.class).remove(removed.id());

    Map<String, Supplier<Answer>> deeds = new LinkedHashMap<>();
    deeds.put("wrong", () -> TestFactors.prove(ada, SLUG, "wrong-code"));
    deeds.put("foreign", () -> TestFactors.prove(ada, SLUG, code(foreign)));
    deeds.put("removed", () -> TestFactors.prove(cid, SLUG, code(removed)));

    assertAlike(deeds, "The code does not match.");
    // what they were shown before tells that they have none, so that the time may as well
    assertThat(told(TestFactors.prove(dan, SLUG, "wrong-code")))
        .isEqualTo(told(TestFactors.prove(ada, SLUG, "wrong-code")));
  }

  private static String code(TotpDevice app) {
    return app.totp().codeAt(Instant.now());
  }

  @Test
  void nobodyLearnsWhatIsWrongWithThePasskeyOfSomebody() {
    HandmadePasskey own = HandmadePasskey.make();
    HandmadePasskey foreign = HandmadePasskey.make();
    HandmadePasskey removed = HandmadePasskey.make();
    HandmadePasskey unknown = HandmadePasskey.make();
    TestFactors eve = TestFactors.of(server, "factors-eve");
    eve.passkey(own.credential());
    WebAuthnDevice gone = eve.passkey(removed.credential());
    TestFactors.of(server, "factors-fay").passkey(foreign.credential());
    ApiClient visitor = TestFactors.named(server, SLUG, "factors-eve");
    String challenge =
        visitor
            .get(TestFlows.path(SLUG))
            .json()
            .at("/device_challenges/0/challenge/challenge")
            .asString();
    server.bean(Devices.class).remove(gone.id());

    Map<String, Supplier<Answer>> deeds = new LinkedHashMap<>();
    deeds.put("wrong", () -> shown(visitor, unknown.pretending(own), challenge));
    deeds.put("unknown", () -> shown(visitor, unknown, challenge));
    deeds.put("foreign", () -> shown(visitor, foreign, challenge));
    deeds.put("removed", () -> shown(visitor, removed, challenge));

    assertAlike(deeds, "The passkey could not be checked.");
    assertThat(shown(visitor, own, challenge).field("component")).isEqualTo("ak-stage-dummy");
  }

  private Answer shown(ApiClient visitor, HandmadePasskey passkey, String challenge) {
    return visitor.post(
        TestFlows.path(SLUG),
        Map.of(
            "component",
            TestFactors.VALIDATE,
            "webauthn",
            passkey.sign(challenge, server.address().toString())));
  }

  @Test
  void nobodyLearnsWhichPasskeysThereAre() {
    HandmadePasskey known = HandmadePasskey.make();
    HandmadePasskey unknown = HandmadePasskey.make();
    TestFactors.of(server, "factors-guy").passkey(known.credential());
    var visitor = new Somebody(server.visitor());
    visitor.open();

    Map<String, Supplier<Answer>> deeds = new LinkedHashMap<>();
    deeds.put("wrong", () -> visitor.show(unknown.pretending(known)));
    deeds.put("unknown", () -> visitor.show(unknown));

    assertAlike(deeds, "Failed to authenticate.");
    assertThat(visitor.show(known).field("component")).isEqualTo("ak-stage-dummy");
  }

  /** Somebody who is asked something else after each try. */
  private final class Somebody {

    private final ApiClient client;
    private String challenge = "";

    Somebody(ApiClient client) {
      this.client = client;
    }

    void open() {
      remember(client.get(TestFlows.path(LOGIN)));
    }

    Answer show(HandmadePasskey passkey) {
      return remember(
          client.post(
              TestFlows.path(LOGIN),
              Map.of(
                  "component",
                  "ak-stage-identification",
                  "passkey",
                  passkey.sign(challenge, server.address().toString()))));
    }

    private Answer remember(Answer answer) {
      challenge = answer.json().at("/passkey_challenge/challenge").asString();
      return answer;
    }
  }
}
