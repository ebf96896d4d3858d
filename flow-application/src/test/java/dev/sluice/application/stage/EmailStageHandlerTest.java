package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.InMemoryMailTemplates;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.application.port.Resends;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.kind.ConsentStage;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.token.FlowToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmailStageHandlerTest {

  private static final String USED = "This link is invalid, was used already, or has expired.";
  private static final String RESET = "email/password_reset.html";
  private static final EmailStage MAIL = mail(false, RESET, 2);

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final Browser browser = engine.browser();

  private static EmailStage mail(boolean activating, String template, int most) {
    return new EmailStage(
        true,
        "localhost",
        25,
        "",
        Secret.NONE,
        false,
        false,
        10,
        "accounts@example.org",
        activating,
        new TimeDelta("minutes=30"),
        "Your account",
        template,
        most,
        new TimeDelta("minutes=5"));
  }

  private void flow(StageConfig... stages) {
    engine.ports().definitions().put(Flows.of("recovery", stages));
  }

  private Step ask(StageConfig... stages) {
    flow(stages);
    browser.open("recovery", "next=/home");
    return browser.post("recovery", "uid_field", "ada");
  }

  private List<Mail> mails() {
    return engine.ports().outbox().mails();
  }

  private static String linkIn(Mail mail) {
    return mail.body().text().replaceFirst("(?s).*/if/flow/recovery/\\?(\\S*?)[\\])]*$", "$1");
  }

  private FlowToken token() {
    return engine.ports().flowTokens().list().getLast();
  }

  private static ConsentStage.Challenge confirmation(FlowToken token) {
    return new ConsentStage.Challenge(
        "Continue to confirm this email address.",
        List.of(),
        List.of(),
        token.id().value().toString());
  }

  private static Answer said(String text) {
    return new Answer(
        new EmailStage.Challenge(),
        List.of(new Problem(Problem.NON_FIELD, "email-sent", text)),
        false);
  }

  @Test
  void sendsOneMailWhenItIsReached() {
    Step step = ask(Flows.who(), MAIL, Flows.click());

    assertThat(step.answer()).isEqualTo(Answer.of(new EmailStage.Challenge()));
    assertThat(mails()).extracting(mail -> mail.to().toString()).containsExactly("ada@example.com");
    assertThat(mails()).extracting(Mail::subject).containsExactly("Your account");
    browser.open("recovery", "next=/home");
    assertThat(mails()).hasSize(1);
  }

  @Test
  void refusesWhereNobodyIsPending() {
    flow(MAIL);

    Step step = browser.open("recovery");

    assertThat(step.answer()).isEqualTo(Answers.denied("No pending user."));
    assertThat(mails()).isEmpty();
  }

  @Test
  void sendsAgainWhenItIsAskedTo() {
    ask(Flows.who(), MAIL, Flows.click());

    Step step = browser.post("recovery", Fields.NONE);

    assertThat(step.answer()).isEqualTo(said("Email sent."));
    assertThat(mails()).hasSize(2);
    assertThat(engine.ports().flowTokens().list()).hasSize(2);
  }

  @Test
  void sendsNothingBeyondTheLimitAndSaysHowLongToWait() {
    ask(Flows.who(), MAIL, Flows.click());
    browser.post("recovery", Fields.NONE);
    engine.advance(Duration.ofSeconds(90));
    browser.post("recovery", Fields.NONE);

    Step step = browser.post("recovery", Fields.NONE);

    assertThat(step.answer())
        .isEqualTo(said("Too many mails were asked for. Try again in 4 minutes."));
    assertThat(mails()).hasSize(3);
    engine.advance(Duration.ofSeconds(210));
    assertThat(browser.post("recovery", Fields.NONE).answer()).isEqualTo(said("Email sent."));
  }

  @Test
  void countsBegunMinutes() {
    assertThat(EmailStageHandler.minutes(Duration.ofMinutes(2))).isEqualTo(2);
    assertThat(EmailStageHandler.minutes(Duration.ofMinutes(5))).isEqualTo(5);
    assertThat(EmailStageHandler.minutes(Duration.ofSeconds(299))).isEqualTo(5);
    assertThat(EmailStageHandler.minutes(Duration.ZERO)).isEqualTo(1);
  }

  @Test
  void countsByAChecksumOfTheAddressInLowerCase() {
    assertThat(Resends.keyOf("Ada@Example.com"))
        .isEqualTo(Resends.keyOf("ada@example.com"))
        .matches("goauthentik\\.io/stages/email/stage/[0-9a-f]{64}");
  }

  @Test
  void keepsTheQueryInTheLink() {
    ask(Flows.who(), MAIL);

    assertThat(linkIn(mails().getFirst())).startsWith("next=/home&flow_token=");
    assertThat(mails().getFirst().body().text())
        .contains("https://id.example.com/if/flow/recovery/?next=/home&flow_token=");
  }

  @Test
  void sendsToTheAddressThatTheRunNames() {
    ask(
        Flows.who(),
        ScriptedStage.teaching(Learned.NOTHING.with(ContextKeys.EMAIL, "new@example.org")),
        MAIL);

    assertThat(mails()).extracting(mail -> mail.to().address()).containsExactly("new@example.org");
  }

  @Test
  void sendsNothingToNobodyButLooksTheSame() {
    flow(Flows.who(), MAIL);
    browser.open("recovery");

    Step asked = browser.post("recovery", "uid_field", "nobody@example.com");
    Step again = browser.post("recovery", Fields.NONE);

    assertThat(asked.answer()).isEqualTo(Answer.of(new EmailStage.Challenge()));
    assertThat(again.answer()).isEqualTo(said("Email sent."));
    assertThat(mails()).isEmpty();
    assertThat(engine.ports().outbox().pretended()).isEqualTo(2);
    assertThat(engine.ports().flowTokens().list()).isEmpty();
  }

  @Test
  void speaksTheLanguageThatTheUserChose() {
    engine.ports().users().describe(ada, Map.of("settings", Map.of("locale", "de")));

    ask(Flows.who(), MAIL);

    assertThat(mails().getFirst().body().text()).startsWith("de ");
  }

  @Test
  void speaksTheLanguageOfTheBrandWhereNobodyChose() {
    engine
        .brands()
        .add(
            new Brand(
                new BrandId(new UUID(0, 1)),
                "brand.test",
                true,
                "",
                "",
                "",
                "",
                "",
                "",
                Map.of(),
                Map.of("settings", Map.of("locale", "fr"))));

    ask(Flows.who(), MAIL);

    assertThat(mails().getFirst().body().text()).startsWith("fr ");
  }

  @Test
  void deniesAndTellsWhereTheTemplateIsBroken() {
    Step step = ask(Flows.who(), mail(false, InMemoryMailTemplates.BROKEN, 5));

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().events().actions()).containsExactly("configuration_error");
  }

  @Test
  void asksForAConfirmationBeforeALinkIsUsedUp() {
    ask(Flows.who(), MAIL, Flows.click());
    String link = linkIn(mails().getFirst());

    Step scanned = engine.browser().open("recovery", link);
    Step opened = engine.browser().open("recovery", link);

    assertThat(scanned.answer()).isEqualTo(Answer.of(confirmation(token())));
    assertThat(opened.answer()).isEqualTo(scanned.answer());
    assertThat(engine.ports().flowTokens().list()).hasSize(1);
  }

  @Test
  void goesOnOnAnotherDeviceAndActivatesTheUser() {
    ask(Flows.who(), mail(true, RESET, 5), Flows.click());
    engine.ports().users().activate(ada, false);
    Browser phone = engine.browser();
    phone.open("recovery", linkIn(mails().getFirst()));

    Step step = phone.post("recovery", "token", token().id().value().toString());

    assertThat(step.answer()).isEqualTo(Answers.click("recovery-2"));
    assertThat(engine.subject(ada).active()).isTrue();
    assertThat(engine.ports().flowTokens().list()).isEmpty();
  }

  @Test
  void leavesWhoDoesNotOpenTheLinkInactive() {
    ask(Flows.who(), mail(true, RESET, 5), Flows.click());
    engine.ports().users().activate(ada, false);

    engine.browser().open("recovery", linkIn(mails().getFirst()));

    assertThat(engine.subject(ada).active()).isFalse();
  }

  @Test
  void saysThatALinkWasUsed() {
    ask(Flows.who(), MAIL, Flows.click());
    String link = linkIn(mails().getFirst());
    String id = token().id().value().toString();
    Browser slow = engine.browser();
    slow.open("recovery", link);
    Browser quick = engine.browser();
    quick.open("recovery", link);
    quick.post("recovery", "token", id);

    assertThat(slow.post("recovery", "token", id).answer()).isEqualTo(Answers.denied(USED));
    assertThat(engine.browser().open("recovery", link).answer()).isEqualTo(Answers.denied(USED));
  }

  @Test
  void takesNoLinkForSomebodyWhoWasNamedSince() {
    engine.addUser("eve", "secret");
    ask(Flows.who(), MAIL, Flows.click());
    FlowToken mailed = token();
    engine
        .ports()
        .flowTokens()
        .add(
            new FlowToken(
                mailed.id(),
                mailed.identifier(),
                mailed.keyHash(),
                engine.addUser("owner", null),
                mailed.execution(),
                false,
                mailed.expires()));
    browser.open("recovery", linkIn(mails().getFirst()));

    Step step = browser.post("recovery", "token", mailed.id().value().toString());

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
  }

  @Test
  void stopsToWorkAMinuteAfterItExpires() {
    ask(Flows.who(), MAIL);

    assertThat(token().expires()).isEqualTo(engine.clock().instant().plus(Duration.ofMinutes(31)));
    assertThat(token().identifier()).startsWith("ak-email-stage-recovery-1-");
    assertThat(token().revokeOnExecution()).isFalse();
  }

  @Test
  void wantsATemplateThatIsThere() {
    var handler =
        Handlers.handlers(
                engine.ports(),
                engine.brands(),
                engine.hasher(),
                new DeviceCookies(new PlainKeyring()))
            .stream()
            .filter(EmailStageHandler.class::isInstance)
            .map(EmailStageHandler.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(handler.problems(mail(false, "email/nowhere.html", 5)))
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("template", "invalid"));
    assertThat(handler.problems(MAIL)).isEmpty();
  }
}
