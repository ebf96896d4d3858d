package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.InMemoryMailTemplates;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticatorEmailStageHandlerTest {

  private static final AuthenticatorEmailStage STAGE = stage("email/email_otp.html");
  private static final Problem UNUSABLE = Problem.invalid("This address cannot be used.");
  private static final Problem WRONG = Problem.invalid("The code does not match.");
  private static final AuthenticatorEmailStage.Challenge WHERE_TO =
      new AuthenticatorEmailStage.Challenge(null, true);

  private final Engine engine = new Engine(Flows.login(), Flows.of("setup", STAGE));
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = Logins.logIn(engine.browser(), "ada", "secret");

  private static AuthenticatorEmailStage stage(String template) {
    return AuthenticatorEmailStage.sentByInstallation(template, new TimeDelta("minutes=10"));
  }

  private static Answer sentTo(String masked) {
    return Answer.of(new AuthenticatorEmailStage.Challenge(masked, false));
  }

  private Browser withoutAddress() {
    engine
        .ports()
        .users()
        .add(
            new NewUser("bob", "", "", true), "hashed:secret", List.of(), engine.clock().instant());
    return Logins.logIn(engine.browser(), "bob", "secret");
  }

  private List<Mail> mails() {
    return engine.ports().outbox().mails();
  }

  private String lastCode() {
    return mails().getLast().body().text().replaceFirst(".*code ", "");
  }

  private List<Device> devices() {
    return engine.ports().devices().list(ada);
  }

  @Test
  void mailsACodeAtOnceAndShowsWhereToInPart() {
    Step asked = browser.open("setup");

    assertThat(asked.answer()).isEqualTo(sentTo("a**@e******.com"));
    assertThat(mails()).extracting(mail -> mail.to().address()).containsExactly("ada@example.com");
    assertThat(mails()).extracting(Mail::subject).containsExactly("Your code");
    assertThat(mails())
        .extracting(Mail::expires)
        .containsExactly(engine.clock().instant().plus(Duration.ofMinutes(10)));
    assertThat(mails().getFirst().recordable().text()).doesNotContain(lastCode());
    browser.open("setup");
    assertThat(mails()).hasSize(1);
    assertThat(devices()).isEmpty();
  }

  @Test
  void asksWhereToIfNobodyKnows() {
    Step asked = withoutAddress().open("setup");

    assertThat(asked.answer()).isEqualTo(Answer.of(WHERE_TO));
    assertThat(mails()).isEmpty();
  }

  @Test
  void mailsToAnotherAddressInstead() {
    browser.open("setup");

    Step asked = browser.post("setup", "email", "ada@home.example.org");

    assertThat(asked.answer()).isEqualTo(sentTo("a**@h***.e******.org"));
    assertThat(mails())
        .extracting(mail -> mail.to().address())
        .containsExactly("ada@example.com", "ada@home.example.org");
  }

  @Test
  void keepsAMailboxThatGotTheCode() {
    browser.open("setup");

    Step done = browser.post("setup", "code", lastCode());

    assertThat(done.answer()).isEqualTo(Answers.done());
    assertThat(devices())
        .singleElement()
        .satisfies(device -> {
          assertThat(device.confirmed()).isTrue();
          assertThat(device.user()).isEqualTo(ada);
          assertThat(((EmailDevice) device).email()).isEqualTo("ada@example.com");
          assertThat(((EmailDevice) device).sent()).isNull();
        });
  }

  @Test
  void refusesWhoHasAMailboxThere() {
    browser.open("setup");
    browser.post("setup", "code", lastCode());

    assertThat(browser.open("setup").answer())
        .isEqualTo(Answers.denied("You have registered a mailbox here already."));
  }

  @Test
  void refusesAWrongCode() {
    browser.open("setup");

    assertThat(browser.post("setup", "code", "no code").answer().problems()).containsExactly(WRONG);
    assertThat(devices()).isEmpty();
  }

  @Test
  void takesNoCodeThatHasExpired() {
    browser.open("setup");
    engine.advance(Duration.ofMinutes(10));

    assertThat(browser.post("setup", "code", lastCode()).answer().problems())
        .containsExactly(WRONG);
  }

  @Test
  void refusesAnAddressOfSomebodyElse() {
    browser.open("setup");
    browser.post("setup", "code", lastCode());
    Browser bob = withoutAddress();
    bob.open("setup");

    Step rejected = bob.post("setup", "email", "ada@example.com");

    assertThat(rejected.answer()).isEqualTo(new Answer(WHERE_TO, List.of(UNUSABLE), true));
    assertThat(bob.post("setup", "email", "no address").answer()).isEqualTo(rejected.answer());
    assertThat(mails()).hasSize(1);
  }

  @Test
  void wantsOneOrTheOther() {
    browser.open("setup");

    assertThat(browser.post("setup", Fields.NONE).answer().problems())
        .containsExactly(Problem.invalid("Enter a code or an address."));
  }

  @Test
  void deniesAndTellsWhereTheTemplateIsBroken() {
    engine.ports().definitions().put(Flows.of("setup", stage(InMemoryMailTemplates.BROKEN)));

    assertThat(browser.open("setup").answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().events().actions()).contains("configuration_error");
  }
}
