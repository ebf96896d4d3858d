package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.ScriptedCeremonies;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.NotConfiguredAction;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage.DeviceChallenge;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.UserVerification;
import dev.sluice.domain.webauthn.WebAuthnHint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passkeys as a second factor, and as the only one of whom nobody has named. */
class PasskeyFactorTest {

  private static final UUID SOME_KEY = new UUID(0, 7);
  private static final UUID OTHER_KEY = new UUID(0, 8);
  private static final AuthenticatorValidateStage ANY = AuthenticatorValidateStage.defaults();

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final UserId bob = engine.addUser("bob", null);
  private final Browser browser = engine.browser();

  @BeforeEach
  void knowTypes() {
    engine
        .ports()
        .deviceTypes()
        .replaceAll(
            List.of(
                new DeviceType(SOME_KEY, "Some Key", null),
                new DeviceType(OTHER_KEY, "Other Key", null)));
  }

  private static AuthenticatorValidateStage stage(
      UserVerification verification, List<WebAuthnHint> hints, UUID... types) {
    return new AuthenticatorValidateStage(
        NotConfiguredAction.DENY,
        List.of(),
        List.of(DeviceClass.values()),
        TimeDelta.ZERO,
        verification,
        hints,
        List.of(types),
        1.0,
        1.0,
        1.0,
        1.0);
  }

  private WebAuthnDevice key(UserId owner, String id, UUID type, long count) {
    Instant now = engine.clock().instant();
    var registration =
        Registration.pending(engine.ports().devices().nextId(), owner, "key", now).confirmedAt(now);
    var credential = new Credential(id, "key of " + id, "id.example.com", type, null, null);
    return engine.ports().devices().holding(new WebAuthnDevice(registration, credential, count));
  }

  /** Up to the second factor. */
  private Step open(AuthenticatorValidateStage stage) {
    engine.ports().definitions().put(FactorFlows.login(stage));
    browser.open("login");
    browser.post("login", "uid_field", "ada");
    return browser.post("login", "password", "secret");
  }

  private Step openPasswordless(AuthenticatorValidateStage stage) {
    engine
        .ports()
        .definitions()
        .put(Flows.of("login", FlowDesignation.AUTHENTICATION, stage, UserLoginStage.defaults()));
    return browser.open("login");
  }

  private Step show(Value.Fields passkey) {
    return browser.post("login", "webauthn", passkey);
  }

  private static Map<String, Value> options(Step asked) {
    var challenge = (AuthenticatorValidateStage.Challenge) asked.answer().challenge();
    return challenge.deviceChallenges().stream()
        .filter(offered -> offered.deviceClass() == DeviceClass.WEBAUTHN)
        .findFirst()
        .map(DeviceChallenge::challenge)
        .orElseThrow()
        .fields();
  }

  private static Value.Fields signed(String id, Step asked) {
    var challenge = (Value.Text) Objects.requireNonNull(options(asked).get("challenge"));
    return ScriptedCeremonies.signed(id, challenge.text());
  }

  private List<Proof> proofs() {
    return engine.ports().executions().list().getLast().execution().evidence().proofs();
  }

  private static void assertRefused(Step step) {
    assertThat(step.answer().problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("webauthn", "invalid"));
  }

  private static Value named(String id) {
    return new Value.Fields(Map.of("id", Value.of(id), "type", Value.of("public-key")));
  }

  @Test
  void asksForAnyOfAllThatSomebodyHas() {
    key(ada, "key1", SOME_KEY, 0);
    key(ada, "key2", OTHER_KEY, 0);
    key(bob, "key3", OTHER_KEY, 0);

    Map<String, Value> options = options(open(ANY));

    assertThat(options)
        .containsEntry("rpId", Value.of("id.example.com"))
        .containsEntry("timeout", Value.of(60_000))
        .containsEntry("userVerification", Value.of("preferred"))
        .containsEntry("allowCredentials", new Value.Items(List.of(named("key1"), named("key2"))))
        .doesNotContainKey("hints");
  }

  @Test
  void tellsBrowsersWhatToOfferFirst() {
    key(ada, "key1", SOME_KEY, 0);

    Map<String, Value> options =
        options(
            open(
                stage(
                    UserVerification.REQUIRED,
                    List.of(WebAuthnHint.HYBRID, WebAuthnHint.SECURITY_KEY))));

    assertThat(options)
        .containsEntry("userVerification", Value.of("required"))
        .containsEntry(
            "hints", new Value.Items(List.of(Value.of("hybrid"), Value.of("security-key"))));
  }

  @Test
  void letsInWhoShowsTheirsAndRemembersWhich() {
    WebAuthnDevice key = key(ada, "key1", SOME_KEY, 4);
    Step asked = open(ANY);

    Step done = show(ScriptedCeremonies.with(signed("key1", asked), "count", Value.of(5)));

    assertThat(done.answer()).isEqualTo(Answers.done());
    var stored = (WebAuthnDevice) engine.ports().devices().find(key.id()).orElseThrow();
    assertThat(stored.signCount()).isEqualTo(5);
    assertThat(stored.lastUsed()).isEqualTo(engine.clock().instant());
    assertThat(proofs().getLast())
        .satisfies(proof -> {
          assertThat(proof.kind()).isEqualTo(EvidenceKind.PASSKEY);
          assertThat(proof.factors()).isEqualTo(Set.of(FactorClass.HAS));
          assertThat(proof.at()).isEqualTo(engine.clock().instant());
          assertThat(proof.device())
              .isEqualTo(
                  "authentik_stages_authenticator_webauthn.webauthndevice/" + key.id().value());
        });
  }

  @Test
  void countsAsTwoFactorsWhereItsUserWasVerified() {
    key(ada, "key1", SOME_KEY, 0);
    Step asked = open(ANY);

    show(ScriptedCeremonies.with(signed("key1", asked), "verified", Value.of(true)));

    assertThat(proofs().getLast().factors()).isEqualTo(Set.of(FactorClass.HAS, FactorClass.IS));
  }

  @Test
  void wantsTheUserVerifiedOnlyWhereThatIsRequired() {
    key(ada, "key1", SOME_KEY, 0);

    assertRefused(show(signed("key1", open(stage(UserVerification.REQUIRED, List.of())))));
  }

  @Test
  void refusesACopyOfAKey() {
    key(ada, "key1", SOME_KEY, 9);
    Step asked = open(ANY);

    Step rejected = show(ScriptedCeremonies.with(signed("key1", asked), "count", Value.of(8)));

    assertRefused(rejected);
    assertThat(engine.ports().events().actions()).contains("login_failed");
  }

  @Test
  void saysTheSameOfKeysThatAreForeignUnknownAndOfTheWrongType() {
    key(ada, "key1", SOME_KEY, 0);
    key(ada, "key2", OTHER_KEY, 0);
    key(bob, "key3", OTHER_KEY, 0);
    Step asked = open(stage(UserVerification.PREFERRED, List.of(), OTHER_KEY));

    Step foreign = show(signed("key3", asked));
    Step unknown = show(signed("key4", asked));
    Step disallowed = show(signed("key1", asked));
    Step malformed = show(Value.Fields.NONE);

    assertThat(List.of(foreign, unknown, disallowed, malformed))
        .allSatisfy(PasskeyFactorTest::assertRefused)
        .extracting(Step::answer)
        .containsOnly(foreign.answer());
    assertThat(options(asked))
        .containsEntry("allowCredentials", new Value.Items(List.of(named("key2"))));
    assertThat(show(signed("key2", asked)).answer()).isEqualTo(Answers.done());
  }

  @Test
  void isNoneWhereItIsOfATypeThatIsNotAllowed() {
    key(ada, "key1", SOME_KEY, 0);

    assertThat(open(stage(UserVerification.PREFERRED, List.of(), OTHER_KEY)).answer())
        .isEqualTo(Answers.denied("You have no authenticator that can be used here."));
  }

  @Test
  void isAskedForOnlyWhereItsClassIsWanted() {
    key(ada, "key1", SOME_KEY, 0);
    var codes =
        AuthenticatorValidateStage.of(
            NotConfiguredAction.DENY, List.of(), List.of(DeviceClass.TOTP));

    assertThat(open(codes).answer())
        .isEqualTo(Answers.denied("You have no authenticator that can be used here."));
  }

  @Test
  void namesWhomNobodyHasNamed() {
    WebAuthnDevice key = key(ada, "key1", SOME_KEY, 0);
    Step asked = openPasswordless(ANY);

    Step done = show(signed("key1", asked));

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(
            engine
                .ports()
                .sessions()
                .find(Objects.requireNonNull(browser.session()), engine.clock().instant()))
        .hasValueSatisfying(session -> assertThat(session.user().is(ada)).isTrue());
    assertThat(proofs().getLast().device()).endsWith("/" + key.id().value());
  }

  @Test
  void namesNobodyByAKeyOfATypeThatIsNotAllowed() {
    key(ada, "key1", SOME_KEY, 0);

    Step asked = openPasswordless(stage(UserVerification.PREFERRED, List.of(), OTHER_KEY));

    assertRefused(show(signed("key1", asked)));
  }
}
