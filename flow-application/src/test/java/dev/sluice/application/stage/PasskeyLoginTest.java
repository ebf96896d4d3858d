package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.ScriptedCeremonies;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.TakesPasskeys;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.PasskeyRules;
import dev.sluice.domain.webauthn.UserVerification;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasskeyLoginTest {

  private static final UUID SOME_KEY = new UUID(0, 7);
  private static final UUID OTHER_KEY = new UUID(0, 8);
  private static final Problem FAILED = Problem.invalid("Failed to authenticate.");

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  @Kind("takes_passkeys")
  record RulesStage(PasskeyRules passkeyRules) implements CustomStage, TakesPasskeys {}

  private Step open(PasskeyRules rules) {
    Stage passkeys = Stage.named("passkeys", new RulesStage(rules));
    Stage who = Stage.named("who", Flows.who().offering(passkeys.id()));
    Stage login = Stage.named("in", UserLoginStage.defaults());
    Flow flow =
        Flow.named("login", FlowDesignation.AUTHENTICATION)
            .binding(who.id(), 0)
            .binding(login.id(), 1);
    engine.ports().definitions().put(FlowDefinition.of(flow, who, passkeys, login));
    return browser.open("login");
  }

  private WebAuthnDevice registered(UserId owner, String id, UUID type, long count) {
    Instant now = engine.clock().instant();
    var registration =
        Registration.pending(engine.ports().devices().nextId(), owner, "key", now).confirmedAt(now);
    var credential = new Credential(id, "key of " + id, "id.example.com", type, null, null);
    return engine.ports().devices().holding(new WebAuthnDevice(registration, credential, count));
  }

  private Step show(Value.Fields passkey) {
    return browser.post("login", "passkey", passkey);
  }

  private static Value.@Nullable Fields options(Step asked) {
    return ((IdentificationStage.Challenge) asked.answer().challenge()).passkeyChallenge();
  }

  private static String challenge(Step asked) {
    var options = Objects.requireNonNull(options(asked));
    return ((Value.Text) Objects.requireNonNull(options.fields().get("challenge"))).text();
  }

  private static Value.Fields signed(String id, Step asked) {
    return ScriptedCeremonies.signed(id, challenge(asked));
  }

  private WebAuthnDevice stored(WebAuthnDevice device) {
    return (WebAuthnDevice) engine.ports().devices().find(device.id()).orElseThrow();
  }

  private List<Proof> proofs() {
    return engine.ports().executions().list().getLast().execution().evidence().proofs();
  }

  @Test
  void offersAnyPasskeyThatTheBrowserKnows() {
    var options = Objects.requireNonNull(options(open(PasskeyRules.ANY)));

    assertThat(options.fields())
        .containsEntry("rpId", Value.of("id.example.com"))
        .containsEntry("allowCredentials", new Value.Items(List.of()))
        .containsKey("challenge")
        .doesNotContainKey("hints");
  }

  @Test
  void offersNothingUnlessTold() {
    engine.ports().definitions().put(Flows.of("who", Flows.who()));

    assertThat(options(browser.open("who"))).isNull();
  }

  @Test
  void logsInByAPasskeyAlone() {
    WebAuthnDevice key = registered(ada, "key1", SOME_KEY, 0);

    Step done = show(signed("key1", open(PasskeyRules.ANY)));

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(stored(key).lastUsed()).isEqualTo(engine.clock().instant());
    assertThat(engine.ports().events().actions()).contains("login");
    assertThat(proofs())
        .singleElement()
        .satisfies(proof -> {
          assertThat(proof.about()).isEqualTo(ada);
          assertThat(proof.kind()).isEqualTo(EvidenceKind.PASSKEY);
          assertThat(proof.factors()).isEqualTo(Set.of(FactorClass.HAS));
        });
  }

  @Test
  void countsAsTwoFactorsWhereItsUserWasVerified() {
    registered(ada, "key1", SOME_KEY, 0);
    Step asked = open(PasskeyRules.ANY);

    show(ScriptedCeremonies.with(signed("key1", asked), "verified", Value.of(true)));

    assertThat(proofs().getFirst().factors()).isEqualTo(Set.of(FactorClass.HAS, FactorClass.IS));
  }

  @Test
  void wantsTheUserVerifiedWhereThatIsRequired() {
    registered(ada, "key1", SOME_KEY, 0);

    Step rejected =
        show(
            signed(
                "key1", open(new PasskeyRules(UserVerification.REQUIRED, List.of(), List.of()))));

    assertThat(rejected.answer().problems()).containsExactly(FAILED);
  }

  @Test
  void asksForSomethingElseAfterAFailure() {
    registered(ada, "key1", SOME_KEY, 0);
    Step asked = open(PasskeyRules.ANY);

    Step rejected = show(ScriptedCeremonies.signed("key1", "something else"));
    Step late = show(signed("key1", asked));

    assertThat(rejected.answer().problems()).containsExactly(FAILED);
    assertThat(challenge(rejected)).isNotEqualTo(challenge(asked));
    assertThat(late.answer().problems()).containsExactly(FAILED);
    assertThat(show(signed("key1", late)).answer()).isEqualTo(Answers.done());
    assertThat(engine.ports().events().actions())
        .containsSubsequence("login_failed", "login_failed", "login");
  }

  @Test
  void saysNothingAboutWhatIsWrong() {
    registered(ada, "key1", SOME_KEY, 9);
    Step unknown = show(signed("k9", open(PasskeyRules.ANY)));
    Step copied = show(ScriptedCeremonies.with(signed("key1", unknown), "count", Value.of(9)));
    Step nothing = show(Value.Fields.NONE);

    assertThat(List.of(unknown, copied, nothing))
        .allSatisfy(step -> assertThat(step.answer().problems()).containsExactly(FAILED));
  }

  @Test
  void refusesACopyOfAKey() {
    WebAuthnDevice key = registered(ada, "key1", SOME_KEY, 9);
    Step asked = open(PasskeyRules.ANY);

    Step rejected = show(ScriptedCeremonies.with(signed("key1", asked), "count", Value.of(9)));
    Step right = show(ScriptedCeremonies.with(signed("key1", rejected), "count", Value.of(10)));

    assertThat(rejected.answer().problems()).containsExactly(FAILED);
    assertThat(right.answer()).isEqualTo(Answers.done());
    assertThat(stored(key).signCount()).isEqualTo(10);
    assertThat(engine.ports().events().actions())
        .containsSubsequence("suspicious_request", "login_failed", "login");
  }

  @Test
  void takesNoTypeThatIsNotAllowed() {
    engine.ports().deviceTypes().replaceAll(List.of(new DeviceType(SOME_KEY, "Some Key", null)));
    registered(ada, "key1", SOME_KEY, 0);
    registered(ada, "key2", OTHER_KEY, 0);
    var rules = new PasskeyRules(UserVerification.PREFERRED, List.of(), List.of(OTHER_KEY));

    Step rejected = show(signed("key1", open(rules)));

    assertThat(rejected.answer().problems()).containsExactly(FAILED);
    assertThat(show(signed("key2", rejected)).answer()).isEqualTo(Answers.done());
  }

  @Test
  void takesTypesThatNobodyKnows() {
    registered(ada, "key1", OTHER_KEY, 0);
    var rules = new PasskeyRules(UserVerification.PREFERRED, List.of(), List.of(SOME_KEY));

    assertThat(show(signed("key1", open(rules))).answer()).isEqualTo(Answers.done());
  }

  @Test
  void takesNoPasskeyThatIsGone() {
    WebAuthnDevice key = registered(ada, "key1", SOME_KEY, 0);
    Step asked = open(PasskeyRules.ANY);
    engine.ports().devices().remove(key.id());

    assertThat(show(signed("key1", asked)).answer().problems()).containsExactly(FAILED);
  }

  @Test
  void takesNamesToo() {
    open(PasskeyRules.ANY);

    Step named = browser.post("login", Fields.of("uid_field", "ada").and("passkey", null));

    assertThat(named.answer().rejected()).isFalse();
  }

  @Test
  void takesNoPasskeyWhereNoneWasAskedFor() {
    registered(ada, "key1", SOME_KEY, 0);
    engine.ports().definitions().put(Flows.of("who", Flows.who()));
    browser.open("who");

    Step rejected = browser.post("who", "passkey", ScriptedCeremonies.signed("key1", "any"));

    assertThat(rejected.answer().problems()).containsExactly(FAILED);
  }
}
