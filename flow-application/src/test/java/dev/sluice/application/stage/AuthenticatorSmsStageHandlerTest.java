package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.SmsGateway.Account;
import dev.sluice.application.port.SmsGateway.Message;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage.AuthType;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthenticatorSmsStageHandlerTest {

  private static final String NUMBER = "+49151123456";
  private static final Problem UNUSABLE = Problem.invalid("This phone number cannot be used.");
  private static final Problem WRONG = Problem.invalid("The code does not match.");
  private static final Answer ASKING = Answer.of(new AuthenticatorSmsStage.Challenge(true));
  private static final Answer SENT = Answer.of(new AuthenticatorSmsStage.Challenge(false));

  private final Engine engine = new Engine(Flows.login());
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

  private static AuthenticatorSmsStage stage(boolean verifyOnly) {
    return new AuthenticatorSmsStage(
        null,
        "",
        AuthenticatorSmsStage.Provider.TWILIO,
        "Sluice",
        "AC1",
        new Secret("t0ken"),
        Secret.NONE,
        AuthType.BASIC,
        verifyOnly,
        null);
  }

  private Step open(StageConfig... stages) {
    engine.ports().definitions().put(Flows.of("setup", stages));
    return browser.open("setup");
  }

  private Step openKnowing(String phone) {
    var told = new Value.Fields(Map.of("phone", Value.of(phone), "name", Value.of("Ada")));
    return open(
        ScriptedStage.teaching(Learned.NOTHING.with(ContextKeys.PROMPT_DATA, told)), stage(false));
  }

  private Step number(String typed) {
    return browser.post("setup", "phone_number", typed);
  }

  private Step code(String typed) {
    return browser.post("setup", "code", typed);
  }

  private List<Message> sent() {
    return engine.ports().sms().sent();
  }

  private String lastCode() {
    return sent().getLast().code();
  }

  private List<Device> devices() {
    return engine.ports().devices().list(ada);
  }

  @Test
  void asksForANumber() {
    assertThat(open(stage(false)).answer()).isEqualTo(ASKING);
    assertThat(sent()).isEmpty();
  }

  @Test
  void sendsACodeToTheNumber() {
    open(stage(false));

    Step step = number("+49 (151) 12-34.56");

    assertThat(step.answer()).isEqualTo(SENT);
    assertThat(sent()).hasSize(1);
    Message message = sent().getFirst();
    assertThat(message.to()).isEqualTo(NUMBER);
    assertThat(message.from()).isEqualTo("Sluice");
    assertThat(message.code()).matches("[0-9]{6}");
    assertThat(message.text()).contains(message.code());
    assertThat(engine.ports().sms().accounts()).containsExactly(new Account.Twilio("AC1", "t0ken"));
  }

  @Test
  void sendsToTheNumberThatAPromptAskedFor() {
    assertThat(openKnowing(NUMBER).answer()).isEqualTo(SENT);
    assertThat(sent()).extracting(Message::to).containsExactly(NUMBER);
    assertThat(browser.open("setup").answer()).isEqualTo(SENT);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void sendsToThePromptsNumberWhenWhatWasWrittenBeforeIsKept() {
    var told = new Value.Fields(Map.of("phone", Value.of(NUMBER)));
    open(
        ScriptedStage.asking(visit -> {
          engine.addUser("bob", null);
          return new StageOutcome.Proceed(Learned.NOTHING.with(ContextKeys.PROMPT_DATA, told));
        }),
        stage(false));

    Step step = browser.post("setup", Fields.NONE);

    assertThat(step.answer()).isEqualTo(SENT);
    assertThat(sent()).extracting(Message::to).containsExactly(NUMBER);
    assertThat(code(lastCode()).answer()).isEqualTo(Answers.done());
  }

  @Test
  void asksForAnotherNumberWhereThatOneIsRegistered() {
    openKnowing(NUMBER);
    code(lastCode());

    Step asked = openKnowing(NUMBER);

    assertThat(asked.answer()).isEqualTo(ASKING);
    assertThat(number(NUMBER).answer().problems()).containsExactly(UNUSABLE);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void asksForANumberWhereThePromptsOneCannotBeUsed() {
    assertThat(openKnowing("no number").answer()).isEqualTo(ASKING);
    assertThat(sent()).isEmpty();
  }

  @Test
  void asksForANumberWhereTheProviderRefusesThePromptsOne() {
    engine.ports().sms().refuse("status 400");

    assertThat(openKnowing(NUMBER).answer()).isEqualTo(ASKING);
    assertThat(engine.ports().events().actions()).contains("configuration_error");
  }

  @Test
  void keepsAPhoneThatGotTheCode() {
    open(stage(false));
    number(NUMBER);

    Step done = code(lastCode());

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(devices())
        .singleElement()
        .satisfies(device -> {
          assertThat(device.confirmed()).isTrue();
          assertThat(device.lastUsed()).isNull();
          assertThat(((SmsDevice) device).number()).isEqualTo(new PhoneNumber(NUMBER));
          assertThat(((SmsDevice) device).sent()).isNull();
        });
  }

  @Test
  void keepsNothingButAChecksumWhereThatIsEnough() {
    open(stage(true));
    number(NUMBER);
    code(lastCode());

    assertThat(((SmsDevice) devices().getFirst()).number())
        .isEqualTo(new PhoneNumber(NUMBER).hashed());
    open(stage(true));
    assertThat(number(NUMBER).answer().problems()).containsExactly(UNUSABLE);
  }

  @Test
  void refusesAWrongCodeAndMakesWhoeverGuessesWait() {
    open(stage(false));
    number(NUMBER);

    Step rejected = code("no code");

    assertThat(rejected.answer().problems()).containsExactly(WRONG);
    assertThat(rejected.answer().challenge()).isEqualTo(SENT.challenge());
    assertThat(code(lastCode()).answer().rejected()).isTrue();
    engine.advance(Duration.ofSeconds(1));
    assertThat(code(lastCode()).answer()).isEqualTo(Answers.done());
  }

  @Test
  void takesNoCodeThatHasExpired() {
    open(stage(false));
    number(NUMBER);
    engine.advance(Duration.ofMinutes(5));

    assertThat(code(lastCode()).answer().problems()).containsExactly(WRONG);
  }

  @Test
  void takesNoCodeBeforeOneWasSent() {
    open(stage(false));

    assertThat(code("123456").answer().problems()).containsExactly(WRONG);
  }

  @Test
  void wantsOneOrTheOther() {
    open(stage(false));

    assertThat(browser.post("setup", Fields.NONE).answer().problems())
        .containsExactly(Problem.invalid("Enter a code or a phone number."));
  }

  @Test
  void tellsAdministratorsWhyAProviderRefuses() {
    engine.ports().sms().refuse("status 400: no such number");
    open(stage(false));

    Step rejected = number(NUMBER);

    assertThat(rejected.answer().problems())
        .containsExactly(Problem.invalid("The message could not be sent."));
    assertThat(rejected.answer().challenge()).isEqualTo(ASKING.challenge());
    assertThat(engine.ports().events().actions()).contains("configuration_error");
  }

  @Test
  void sendsNoMoreThanSomeToThePromptsNumber() {
    openKnowing(NUMBER);
    for (int i = 0; i < 10; i++) {
      Logins.logIn(engine.browser(), "ada", "secret").open("setup");
    }

    assertThat(sent()).hasSize(5);
  }

  @Test
  void sendsNoMoreThanSomeInARow() {
    open(stage(false));
    for (int i = 0; i < 10; i++) {
      number(NUMBER + i);
    }

    assertThat(sent().size()).isLessThanOrEqualTo(6);
  }
}
