package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.ScriptedCeremonies;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.AuthenticatorWebAuthnStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.Provenance;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthenticatorWebAuthnStageHandlerTest {

  private static final AuthenticatorWebAuthnStage STAGE = AuthenticatorWebAuthnStage.defaults();
  private static final UUID SOME_KEY = new UUID(0, 7);
  private static final UUID OTHER_KEY = new UUID(0, 8);
  private static final Problem FAILED =
      Problem.invalid("response", "The passkey could not be registered.");

  private final Engine engine = new Engine(Flows.login());
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

  AuthenticatorWebAuthnStageHandlerTest() {
    engine
        .ports()
        .deviceTypes()
        .replaceAll(
            List.of(
                new DeviceType(SOME_KEY, "Some Key", null),
                new DeviceType(DeviceType.UNKNOWN, "Unknown authenticators", null)));
  }

  private Step open(StageConfig... stages) {
    engine.ports().definitions().put(Flows.of("keys", stages));
    return browser.open("keys");
  }

  private Step post(Value.Fields response) {
    return browser.post("keys", "response", response);
  }

  /** What an authenticator of a type makes of a question. */
  private static Value.Fields made(String id, UUID type, Step asked) {
    return ScriptedCeremonies.with(
        ScriptedCeremonies.signed(id, challenge(asked)), "aaguid", Value.of(type.toString()));
  }

  private static String challenge(Step asked) {
    return ((Value.Text) at(options(asked), "challenge")).text();
  }

  private static Value.Fields options(Step asked) {
    return ((AuthenticatorWebAuthnStage.Challenge) asked.answer().challenge()).registration();
  }

  private static Value at(Value.Fields fields, String name) {
    return Objects.requireNonNull(fields.fields().get(name), name);
  }

  private List<Device> devices() {
    return engine.ports().devices().list(ada);
  }

  @Test
  void asksForAPasskeyOfThePendingUser() {
    Step asked = open(STAGE);

    Value.Fields user = (Value.Fields) at(options(asked), "user");
    assertThat(at(user, "name")).isEqualTo(Value.of("ada"));
    assertThat(at((Value.Fields) at(options(asked), "rp"), "id"))
        .isEqualTo(Value.of("id.example.com"));
    assertThat(challenge(asked)).isNotBlank();
  }

  @Test
  void registersAPasskey() {
    Step asked = open(STAGE);

    Step done = post(made("k1", SOME_KEY, asked));

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(devices()).singleElement().isInstanceOf(WebAuthnDevice.class);
    var device = (WebAuthnDevice) devices().getFirst();
    assertThat(device.credential().id()).isEqualTo("k1");
    assertThat(device.credential().rpId()).isEqualTo("id.example.com");
    assertThat(device.credential().aaguid()).isEqualTo(SOME_KEY);
    assertThat(device.name()).isEqualTo("Some Key");
    assertThat(device.confirmed()).isTrue();
    assertThat(device.lastUsed()).isNull();
    assertThat(engine.ports().events().actions()).contains("model_created");
  }

  @Test
  void callsWhatItDoesNotKnowADevice() {
    post(made("k1", OTHER_KEY, open(STAGE)));
    post(made("k2", DeviceType.UNKNOWN, open(STAGE)));

    assertThat(devices())
        .extracting(Device::name)
        .containsExactly("WebAuthn Device", "WebAuthn Device");
  }

  @Test
  void goesOnWhereNobodyIsThere() {
    engine.ports().definitions().put(Flows.of("keys", STAGE, Flows.click()));

    assertThat(engine.browser().open("keys").answer()).isEqualTo(Answers.click("keys-1"));
  }

  @Test
  void registersNothingForWhomSomebodyOnlyClaimsToBe() {
    assertThat(claiming(engine.subject(ada)).answer()).isEqualTo(Answers.denied(null));
    assertThat(claiming(Subject.claiming("nobody")).answer()).isEqualTo(Answers.denied(null));
  }

  private Step claiming(Subject whom) {
    var claim = ScriptedStage.teaching(Learned.NOTHING.with(ContextKeys.PENDING_USER, whom));
    engine.ports().definitions().put(Flows.of("claims", claim, STAGE));
    return engine.browser().open("claims");
  }

  @Test
  void asksForSomethingElseAfterAFailure() {
    Step asked = open(STAGE);

    Step rejected = post(ScriptedCeremonies.signed("k1", "something else"));
    Step late = post(made("k1", SOME_KEY, asked));

    assertThat(rejected.answer().problems()).containsExactly(FAILED);
    assertThat(challenge(rejected)).isNotEqualTo(challenge(asked));
    assertThat(late.answer().problems()).containsExactly(FAILED);
    assertThat(post(made("k1", SOME_KEY, late)).answer()).isEqualTo(Answers.done());
  }

  @Test
  void wantsAnAnswer() {
    open(STAGE);

    assertThat(browser.post("keys", Fields.NONE).answer().problems())
        .containsExactly(new Problem("response", "required", "This field is required."));
  }

  @Test
  void registersNoPasskeyTwiceWhoeversItIs() {
    UserId bob = engine.addUser("bob", "secret");
    post(made("k1", SOME_KEY, open(STAGE)));
    Browser other = Logins.logIn(engine.browser(), "bob", "secret");

    Step again = other.post("keys", "response", made("k1", SOME_KEY, other.open("keys")));

    assertThat(again.answer().problems())
        .containsExactly(Problem.invalid("response", "This passkey is registered already."));
    assertThat(engine.ports().devices().list(bob)).isEmpty();
  }

  @Test
  void takesNoOtherTypeThanAllowed() {
    Step rejected = post(made("k1", OTHER_KEY, open(STAGE.restrictedTo(SOME_KEY))));

    assertThat(rejected.answer().problems())
        .containsExactly(
            Problem.invalid("response", "Authenticators of this type are not allowed."));
    assertThat(devices()).isEmpty();
  }

  @Test
  void takesAllowedTypes() {
    Step done = post(made("k1", SOME_KEY, open(STAGE.restrictedTo(SOME_KEY))));

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(devices()).hasSize(1);
  }

  @Test
  void takesUnknownTypesWhereTheseAreAllowed() {
    StageConfig unknown = STAGE.restrictedTo(DeviceType.UNKNOWN);

    assertThat(post(made("k1", OTHER_KEY, open(unknown))).answer()).isEqualTo(Answers.done());
    assertThat(post(made("k2", DeviceType.UNKNOWN, open(unknown))).answer())
        .isEqualTo(Answers.done());
    assertThat(post(made("k3", SOME_KEY, open(unknown))).answer().rejected()).isTrue();
  }

  private static Value.Fields told(Provenance provenance, String id, Step asked) {
    return ScriptedCeremonies.with(
        made(id, SOME_KEY, asked), "provenance", Value.of(provenance.name()));
  }

  @Test
  void takesAllowedTypesOnlyFromTheirMakersWhereTheseAreKnown() {
    Step asked = open(STAGE.restrictedTo(SOME_KEY));

    Step claimed = post(told(Provenance.CLAIMED, "k1", asked));
    Step vouched = post(told(Provenance.VOUCHED, "k2", claimed));

    assertThat(claimed.answer().problems())
        .containsExactly(
            Problem.invalid("response", "Authenticators of this type are not allowed."));
    assertThat(vouched.answer()).isEqualTo(Answers.done());
  }

  @Test
  void takesClaimsWhereUnknownTypesAreAllowedToo() {
    StageConfig both = STAGE.restrictedTo(SOME_KEY, DeviceType.UNKNOWN);

    assertThat(post(told(Provenance.CLAIMED, "k1", open(both))).answer()).isEqualTo(Answers.done());
    assertThat(
            post(told(Provenance.CLAIMED, "k2", open(STAGE.restrictedTo(DeviceType.UNKNOWN))))
                .answer()
                .rejected())
        .isTrue();
  }

  @Test
  void takesAnyClaimWhereNoTypeIsAskedFor() {
    assertThat(post(told(Provenance.CLAIMED, "k1", open(STAGE))).answer())
        .isEqualTo(Answers.done());
  }

  @Test
  void endsTheRunAfterTooManyFailures() {
    open(STAGE.attempting(2));

    Step first = post(ScriptedCeremonies.signed("k1", "wrong"));
    Step second = post(ScriptedCeremonies.signed("k1", "wrong"));

    assertThat(first.answer().problems()).containsExactly(FAILED);
    assertThat(second.answer())
        .isEqualTo(Answers.denied("Too many passkeys could not be registered."));
    assertThat(devices()).isEmpty();
  }
}
