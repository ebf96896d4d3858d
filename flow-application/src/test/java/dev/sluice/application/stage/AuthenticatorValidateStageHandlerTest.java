package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.application.port.InMemoryDevices;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.Totp;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.NotConfiguredAction;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage;
import dev.sluice.domain.stage.kind.AuthenticatorStaticStage;
import dev.sluice.domain.stage.kind.AuthenticatorTotpStage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage.DeviceChallenge;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage.SelectableStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthenticatorValidateStageHandlerTest {

  private static final AuthenticatorValidateStage STAGE = AuthenticatorValidateStage.defaults();
  private static final Totp CLOCK = Totp.of(new Secret("31".repeat(20)), 6);
  private static final Problem WRONG = Problem.invalid("code", "The code does not match.");
  private static final Problem UNKNOWN =
      Problem.invalid("selected_challenge", "Choose one of those that are offered.");
  private static final StageId SMS_STAGE = StageId.named("sms");
  private static final StageId EMAIL_STAGE = StageId.named("email");
  private static final StageId DUO_STAGE = StageId.named("duo");

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final InMemoryDevices devices = engine.ports().devices();
  private Browser browser = engine.browser();

  @BeforeEach
  void registerStages() {
    add(
        "sms",
        new AuthenticatorSmsStage(
            null,
            "",
            AuthenticatorSmsStage.Provider.GENERIC,
            "Sluice",
            "https://sms.example.org",
            new Secret("t0ken"),
            Secret.NONE,
            AuthenticatorSmsStage.AuthType.BEARER,
            false,
            null));
    add(
        "email",
        AuthenticatorEmailStage.sentByInstallation(
            "email/email_otp.html", new TimeDelta("minutes=10")));
    add(
        "duo",
        new AuthenticatorDuoStage(
            null, "", "DI1", new Secret("s3cret"), "api-1.duo.example", "", Secret.NONE));
  }

  private void add(String name, StageConfig config) {
    engine.ports().stages().add(Stage.named(name, config));
  }

  private Step open(AuthenticatorValidateStage stage) {
    return open(FactorFlows.login(stage));
  }

  private Step open(FlowDefinition flow) {
    engine.ports().definitions().put(flow);
    browser.open("login");
    browser.post("login", "uid_field", "ada");
    return browser.post("login", "password", "secret");
  }

  private Registration registration(String name) {
    return Registration.pending(devices.nextId(), ada, name, engine.clock().instant())
        .confirmedAt(engine.clock().instant());
  }

  private TotpDevice app() {
    return devices.holding(new TotpDevice(registration("app"), Throttle.NONE, CLOCK));
  }

  private StaticDevice printed(String... codes) {
    return devices.holding(
        new StaticDevice(registration("printed"), Throttle.NONE, List.of(codes)));
  }

  private SmsDevice phone(String number) {
    return devices.holding(
        new SmsDevice(
            registration("phone"), Throttle.NONE, SMS_STAGE, new PhoneNumber(number), null));
  }

  private EmailDevice mailbox() {
    return devices.holding(
        new EmailDevice(
            registration("mailbox"), Throttle.NONE, EMAIL_STAGE, "ada@example.com", null));
  }

  private DuoDevice duo() {
    return devices.holding(new DuoDevice(registration("duo"), DUO_STAGE, "DU1"));
  }

  private static AuthenticatorValidateStage.Challenge challenge(Step step) {
    return (AuthenticatorValidateStage.Challenge) step.answer().challenge();
  }

  private static List<DeviceClass> classes(Step step) {
    return challenge(step).deviceChallenges().stream().map(DeviceChallenge::deviceClass).toList();
  }

  private Step select(DeviceClass type, String uid) {
    return browser.post(
        "login",
        "selected_challenge",
        new TreeMap<>(
            Map.of(
                "device_class",
                type.wireName(),
                "device_uid",
                uid,
                "challenge",
                Map.of(),
                "last_used",
                "")));
  }

  private Step code(String code) {
    return browser.post("login", "code", code);
  }

  private String totp() {
    return CLOCK.codeAt(engine.clock().instant());
  }

  private Session session() {
    return Optional.ofNullable(browser.session())
        .flatMap(key -> engine.ports().sessions().find(key, engine.clock().instant()))
        .orElseThrow();
  }

  private boolean isLoggedIn() {
    return session().user().is(ada);
  }

  private static AuthenticatorValidateStage with(NotConfiguredAction action) {
    return AuthenticatorValidateStage.of(action, List.of(), List.of(DeviceClass.values()));
  }

  private static AuthenticatorValidateStage only(DeviceClass... classes) {
    return AuthenticatorValidateStage.of(NotConfiguredAction.DENY, List.of(), List.of(classes));
  }

  @Nested
  class WithoutDevices {

    @Test
    void goesOnWhereThatIsAllowed() {
      assertThat(open(with(NotConfiguredAction.SKIP)).answer()).isEqualTo(Answers.done());
      assertThat(isLoggedIn()).isTrue();
    }

    @Test
    void refusesWhereThatIsNot() {
      assertThat(open(with(NotConfiguredAction.DENY)).answer())
          .isEqualTo(Answers.denied("You have no authenticator that can be used here."));
    }

    @Test
    void countsNoDeviceThatIsNotConfirmed() {
      var pending = Registration.pending(devices.nextId(), ada, "app", engine.clock().instant());
      devices.holding(new TotpDevice(pending, Throttle.NONE, CLOCK));

      assertThat(open(with(NotConfiguredAction.DENY)).answer())
          .isEqualTo(Answers.denied("You have no authenticator that can be used here."));
    }

    @Test
    void countsNoPhoneOfWhichOnlyAChecksumIsKnown() {
      phone(new PhoneNumber("+4915").hashed().text());

      assertThat(open(only(DeviceClass.SMS)).answer())
          .isEqualTo(Answers.denied("You have no authenticator that can be used here."));
    }

    @Test
    void countsNoDeviceOfAnotherClass() {
      app();

      assertThat(open(only(DeviceClass.STATIC)).answer())
          .isEqualTo(Answers.denied("You have no authenticator that can be used here."));
    }

    @Test
    void setsUpTheOnlyThingThatThereIs() {
      Step asked = open(FactorFlows.configuring(AuthenticatorTotpStage.defaults()));

      assertThat(asked.answer().challenge()).isInstanceOf(AuthenticatorTotpStage.Challenge.class);
      Step done = code(AppCodes.at(asked.answer().challenge(), engine.clock().instant()));
      assertThat(done.answer()).isEqualTo(Answers.done());
      assertThat(devices.list(ada)).hasSize(1);
      assertThat(isLoggedIn()).isTrue();
    }

    @Test
    void letsPeopleChooseWhatToSetUp() {
      Step asked =
          open(
              FactorFlows.configuring(
                  AuthenticatorTotpStage.defaults(), AuthenticatorStaticStage.defaults()));
      String second = StageId.named("setup-1").value().toString();

      assertThat(challenge(asked).deviceChallenges()).isEmpty();
      assertThat(challenge(asked).configurationStages())
          .contains(
              new SelectableStage(
                  second,
                  "setup-1",
                  "Static Authenticator",
                  "authentik_stages_authenticator_static.authenticatorstaticstage"));
      Step chosen = browser.post("login", "selected_stage", second);
      assertThat(chosen.answer().challenge())
          .isInstanceOf(AuthenticatorStaticStage.Challenge.class);
    }

    @Test
    void setsUpNothingThatWasNotOffered() {
      open(
          FactorFlows.configuring(
              AuthenticatorTotpStage.defaults(), AuthenticatorStaticStage.defaults()));

      Step rejected = browser.post("login", "selected_stage", SMS_STAGE.value().toString());

      assertThat(rejected.answer().problems())
          .extracting(Problem::field, Problem::code)
          .containsExactly(tuple("selected_stage", "invalid"));
    }

    @Test
    void setsUpNothingForWhoHasADevice() {
      app();
      open(
          FactorFlows.configuring(
              AuthenticatorTotpStage.defaults(), AuthenticatorStaticStage.defaults()));

      Step rejected =
          browser.post("login", "selected_stage", StageId.named("setup-0").value().toString());

      assertThat(rejected.answer().problems())
          .extracting(Problem::field)
          .containsExactly("selected_stage");
    }

    @Test
    void takesNoCodeThatNobodyWasAskedFor() {
      open(
          FactorFlows.configuring(
              AuthenticatorTotpStage.defaults(), AuthenticatorStaticStage.defaults()));
      StaticDevice late = printed("abc");

      assertThat(code("abc").answer().problems()).containsExactly(WRONG);
      assertThat(devices.find(late.id())).contains(late);
    }

    @Test
    void saysThatSomethingIsWrongWhereThereIsNothingToSetUp() {
      assertThat(open(with(NotConfiguredAction.CONFIGURE)).answer())
          .isEqualTo(Answers.denied(null));
      assertThat(engine.ports().events().actions()).contains("configuration_error");
    }

    @Test
    void saysNothingToEmptyAnswersButThatTheyAreEmpty() {
      open(
          FactorFlows.configuring(
              AuthenticatorTotpStage.defaults(), AuthenticatorStaticStage.defaults()));

      Step rejected = browser.post("login", Fields.NONE);

      assertThat(challenge(rejected).deviceChallenges()).isEmpty();
      assertThat(rejected.answer().problems())
          .containsExactly(Problem.invalid("Enter a code, or choose a device."));
    }
  }

  @Nested
  class Codes {

    @Test
    void asksForOneDeviceOfEachClass() {
      TotpDevice first = app();
      app();
      printed("a");
      mailbox();

      Step asked = open(STAGE);

      assertThat(classes(asked))
          .containsExactly(DeviceClass.TOTP, DeviceClass.STATIC, DeviceClass.EMAIL);
      assertThat(challenge(asked).deviceChallenges().getFirst().deviceUid())
          .isEqualTo(Long.toString(first.id().value()));
      assertThat(challenge(asked).deviceChallenges().getLast().challenge().fields())
          .containsEntry("email", Value.of("a**@e******.com"));
    }

    @Test
    void tellsHowLongCodesAreWhereTheyAreLong() {
      app();
      printed("a");
      assertThat(challenge(open(STAGE)).deviceChallenges())
          .extracting(DeviceChallenge::digits)
          .containsExactly(null, null);
      Totp longer = Totp.of(new Secret("32".repeat(20)), 8);
      devices.holding(new TotpDevice(registration("longer"), Throttle.NONE, longer));
      browser = engine.browser();

      assertThat(challenge(open(STAGE)).deviceChallenges())
          .extracting(DeviceChallenge::digits)
          .containsExactly(8, null);
    }

    @Test
    void letsInWhoHasTheRightCode() {
      TotpDevice app = app();
      open(STAGE);

      assertThat(code(totp()).answer()).isEqualTo(Answers.done());
      assertThat(isLoggedIn()).isTrue();
      assertThat(devices.find(app.id()).orElseThrow().lastUsed())
          .isEqualTo(engine.clock().instant());
    }

    @Test
    void refusesAWrongCode() {
      app();
      open(STAGE);

      Step rejected = code("no code");

      assertThat(rejected.answer().problems()).containsExactly(WRONG);
      assertThat(engine.ports().events().actions()).contains("login_failed");
      assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void takesACodeOnce() {
      app();
      String used = totp();
      open(STAGE);
      code(used);
      browser = engine.browser();
      open(STAGE);

      assertThat(code(used).answer().problems()).containsExactly(WRONG);
    }

    @Test
    void takesARecoveryCodeOnceAndForgetsIt() {
      StaticDevice printed = printed("abc", "def");
      open(STAGE);
      assertThat(code("abc").answer()).isEqualTo(Answers.done());

      assertThat(((StaticDevice) devices.find(printed.id()).orElseThrow()).codes())
          .containsExactly("def");
    }

    @Test
    void takesTheCodeOfAnotherDeviceOfTheClass() {
      app();
      var other = Totp.of(new Secret("32".repeat(20)), 6);
      devices.holding(new TotpDevice(registration("other"), Throttle.NONE, other));
      open(STAGE);

      assertThat(code(other.codeAt(engine.clock().instant())).answer()).isEqualTo(Answers.done());
    }

    @Test
    void countsNoFailureWithDevicesThatDidNotMatchWhereOneDid() {
      TotpDevice app = app();
      printed("abc");
      open(STAGE);
      code("abc");

      assertThat(((CodeDevice) devices.find(app.id()).orElseThrow()).throttle())
          .isEqualTo(Throttle.NONE);
    }

    @Test
    void triesNoDeviceOfAClassThatIsNotAllowed() {
      app();
      StaticDevice printed = printed("abc");
      open(only(DeviceClass.TOTP));

      assertThat(code("abc").answer().problems()).containsExactly(WRONG);
      assertThat(devices.find(printed.id())).contains(printed);
    }

    @Test
    void makesWhoeverGuessesWaitAndUsesUpNothingMeanwhile() {
      StaticDevice printed = printed("abc");
      open(STAGE.throttling(3));
      code("wrong");
      engine.advance(Duration.ofMillis(2_900));

      assertThat(code("abc").answer().problems()).containsExactly(WRONG);
      StaticDevice locked = (StaticDevice) devices.find(printed.id()).orElseThrow();
      assertThat(locked.codes()).containsExactly("abc");
      assertThat(locked.throttle().failures()).isEqualTo(1);
      engine.advance(Duration.ofMillis(100));
      assertThat(code("abc").answer()).isEqualTo(Answers.done());
    }

    @Test
    void makesNobodyWaitWhereThatIsNotWanted() {
      printed("abc");
      open(STAGE.throttling(0));
      for (int i = 0; i < 10; i++) {
        code("wrong");
      }

      assertThat(code("abc").answer()).isEqualTo(Answers.done());
    }

    @Test
    void takesNoCodeOfSomebodyElse() {
      app();
      UserId bob = engine.addUser("bob", null);
      var registration =
          Registration.pending(devices.nextId(), bob, "b", engine.clock().instant())
              .confirmedAt(engine.clock().instant());
      devices.holding(new StaticDevice(registration, Throttle.NONE, List.of("abc")));
      open(STAGE);

      assertThat(code("abc").answer().problems()).containsExactly(WRONG);
    }

    @Test
    void remembersByWhichDeviceItWasProven() {
      TotpDevice app = app();
      open(STAGE);
      code(totp());

      assertThat(session().evidence().factors(ada)).hasSize(2);
      assertThat(session().evidence().proofs().getLast().device())
          .isEqualTo("authentik_stages_authenticator_totp.totpdevice/" + app.id().value());
    }
  }

  @Nested
  class Choices {

    @Test
    void refusesWhatIsNotOffered() {
      printed("abc");
      open(STAGE);

      assertThat(select(DeviceClass.WEBAUTHN, "1").answer().problems()).containsExactly(UNKNOWN);
    }

    @Test
    void refusesChoicesThatLackSomething() {
      printed("abc");
      open(STAGE);

      Step rejected = browser.post("login", "selected_challenge", Map.of("device_class", "static"));

      assertThat(rejected.answer().problems())
          .extracting(Problem::field, Problem::code)
          .containsExactly(tuple("selected_challenge", "required"));
    }

    @Test
    void goesOnWithADeviceThatNeedsNothing() {
      StaticDevice printed = printed("abc");
      open(STAGE);

      Step chosen = select(DeviceClass.STATIC, Long.toString(printed.id().value()));

      assertThat(chosen.answer().rejected()).isFalse();
      assertThat(chosen.answer().problems())
          .extracting(Problem::field, Problem::code)
          .containsExactly(tuple("non_field_errors", "invalid"));
      assertThat(classes(chosen)).containsExactly(DeviceClass.STATIC);
    }

    @Test
    void sendsOneMessageAndTakesItsCode() {
      SmsDevice phone = phone("+4915");
      open(STAGE);

      select(DeviceClass.SMS, Long.toString(phone.id().value()));

      assertThat(engine.ports().sms().sent()).hasSize(1);
      assertThat(code(engine.ports().sms().sent().getFirst().code()).answer())
          .isEqualTo(Answers.done());
    }

    @Test
    void mailsACodeAndTakesItOnce() {
      EmailDevice mailbox = mailbox();
      open(STAGE);

      select(DeviceClass.EMAIL, Long.toString(mailbox.id().value()));

      Mail mail = engine.ports().outbox().mails().getLast();
      String code = mail.body().text().replaceFirst(".*code ", "");
      assertThat(mail.to().address()).isEqualTo("ada@example.com");
      assertThat(code(code).answer()).isEqualTo(Answers.done());
      browser = engine.browser();
      open(STAGE);
      assertThat(code(code).answer().problems()).containsExactly(WRONG);
    }

    @Test
    void takesNoCodeThatWasSentToAnotherDevice() {
      phone("+4915");
      SmsDevice other = phone("+4916");
      devices.holding(
          other.with(
              new SentCode(new Secret("123456"), engine.clock().instant().plusSeconds(300))));
      open(STAGE);

      assertThat(code("123456").answer().problems()).containsExactly(WRONG);
    }

    @Test
    void refusesADeviceThatIsGone() {
      SmsDevice phone = phone("+4915");
      open(STAGE);
      devices.remove(phone.id());

      assertThat(select(DeviceClass.SMS, Long.toString(phone.id().value())).answer().problems())
          .containsExactly(UNKNOWN);
      assertThat(engine.ports().sms().sent()).isEmpty();
    }

    @Test
    void tellsAdministratorsWhyAMessageCouldNotBeSent() {
      SmsDevice phone = phone("+4915");
      engine.ports().sms().refuse("status 500");
      open(STAGE);

      Step rejected = select(DeviceClass.SMS, Long.toString(phone.id().value()));

      assertThat(rejected.answer().problems())
          .containsExactly(Problem.invalid("The message could not be sent."));
      assertThat(engine.ports().events().actions()).contains("configuration_error");
    }
  }

  @Nested
  class Pushes {

    @Test
    void letsInWhoConfirmsOnAPhone() {
      DuoDevice duo = duo();
      open(STAGE);

      Step done = browser.post("login", "duo", (int) duo.id().value());

      assertThat(done.answer()).isEqualTo(Answers.done());
      assertThat(engine.ports().duo().pushes())
          .singleElement()
          .satisfies(push -> {
            assertThat(push.duoUser()).isEqualTo("DU1");
            assertThat(push.username()).isEqualTo("ada");
            assertThat(push.address()).isEqualTo("192.0.2.1");
          });
      assertThat(devices.find(duo.id()).orElseThrow().lastUsed()).isNotNull();
    }

    @Test
    void confirmWhoIsLoggedInBeforeAnApplicationGetsToKnowThem() {
      DuoDevice duo = duo();
      open(FactorFlows.login());
      engine.ports().definitions().put(FactorFlows.stepUp(STAGE));
      browser.open("step-up");

      Step done = browser.post("step-up", "duo", (int) duo.id().value());

      assertThat(done.answer()).isEqualTo(Answers.done());
    }

    @Test
    void refusesWhoDoesNot() {
      DuoDevice duo = duo();
      engine.ports().duo().allow(false);
      open(STAGE);

      Step rejected = browser.post("login", "duo", (int) duo.id().value());

      assertThat(rejected.answer().problems())
          .extracting(Problem::field, Problem::code)
          .containsExactly(tuple("duo", "denied"));
      assertThat(engine.ports().events().actions()).contains("login_failed");
    }

    @Test
    void refusesWhereDuoFails() {
      DuoDevice duo = duo();
      engine.ports().duo().fail();
      open(STAGE);

      Step rejected = browser.post("login", "duo", (int) duo.id().value());

      assertThat(rejected.answer().problems())
          .extracting(Problem::field, Problem::code)
          .containsExactly(tuple("duo", "denied"));
      assertThat(engine.ports().events().actions()).contains("configuration_error");
    }

    @Test
    void saysTheSameOfDevicesThatAreForeignAndThatAreNot() {
      app();
      duo();
      UserId bob = engine.addUser("bob", null);
      var registration =
          Registration.pending(devices.nextId(), bob, "b", engine.clock().instant())
              .confirmedAt(engine.clock().instant());
      var foreign = devices.holding(new DuoDevice(registration, DUO_STAGE, "DU2"));
      open(STAGE);

      Step other = browser.post("login", "duo", (int) foreign.id().value());
      Step none = browser.post("login", "duo", 4711);

      assertThat(other.answer()).isEqualTo(none.answer());
      assertThat(none.answer().problems())
          .extracting(Problem::field, Problem::code)
          .containsExactly(tuple("duo", "invalid"));
      assertThat(engine.ports().duo().pushes()).isEmpty();
    }
  }

  @Nested
  class Memories {

    private final AuthenticatorValidateStage trusting = STAGE.trusting(new TimeDelta("hours=1"));

    private Step again(AuthenticatorValidateStage stage) {
      engine.advance(Duration.ofMinutes(1));
      return open(stage);
    }

    @Test
    void asksAgainWithoutThem() {
      app();
      open(STAGE);
      code(totp());

      assertThat(classes(again(STAGE))).containsExactly(DeviceClass.TOTP);
      code(totp());
      assertThat(classes(again(trusting))).containsExactly(DeviceClass.TOTP);
    }

    @Test
    void asksNotAgainForAWhile() {
      app();
      open(trusting);
      code(totp());

      assertThat(again(trusting).answer()).isEqualTo(Answers.done());
      engine.advance(Duration.ofMinutes(59));
      assertThat(classes(again(trusting))).containsExactly(DeviceClass.TOTP);
    }

    @Test
    void asksAgainWhereTheWhileIsShorterNow() {
      app();
      open(trusting);
      code(totp());

      assertThat(classes(again(STAGE.trusting(new TimeDelta("minutes=10")))))
          .containsExactly(DeviceClass.TOTP);
    }

    @Test
    void asksAgainWhereTheDeviceIsGone() {
      TotpDevice app = app();
      open(trusting);
      code(totp());
      devices.remove(app.id());
      printed("abc");

      assertThat(classes(again(trusting))).containsExactly(DeviceClass.STATIC);
    }

    @Test
    void asksAgainAtAnotherStage() {
      app();
      open(trusting);
      code(totp());
      engine.advance(Duration.ofMinutes(1));

      open(
          Flows.of(
              "login",
              FlowDesignation.AUTHENTICATION,
              Flows.who(),
              Flows.password(),
              Flows.click(),
              trusting));

      assertThat(classes(browser.post("login", Fields.NONE))).containsExactly(DeviceClass.TOTP);
    }

    @Test
    void areOfWhoGotAMessageToo() {
      SmsDevice phone = phone("+4915");
      open(trusting);
      select(DeviceClass.SMS, Long.toString(phone.id().value()));
      code(engine.ports().sms().sent().getLast().code());

      assertThat(again(trusting).answer()).isEqualTo(Answers.done());
      assertThat(classes(again(STAGE))).containsExactly(DeviceClass.SMS);
    }

    @Test
    void asksAgainInAnotherBrowser() {
      app();
      open(trusting);
      code(totp());
      browser = engine.browser();

      assertThat(classes(again(trusting))).containsExactly(DeviceClass.TOTP);
    }
  }

  @Nested
  class StepUps {

    @Test
    void letASessionCarryWhatWasProvenAnew() {
      app();
      open(FactorFlows.login());
      var before = browser.session();
      engine.ports().definitions().put(FactorFlows.stepUp(STAGE));

      browser.open("step-up");
      Step done = browser.post("step-up", "code", totp());

      assertThat(done.answer()).isEqualTo(Answers.done());
      assertThat(browser.session()).isNotEqualTo(before);
      assertThat(session().evidence().factors(ada)).hasSize(2);
    }

    @Test
    void haveNothingToAskStrangers() {
      engine.ports().definitions().put(FactorFlows.stepUp(STAGE));

      assertThat(browser.open("step-up").answer()).isEqualTo(Answers.done());
    }
  }

  @Test
  void asksStrangersForAnyPasskeyWhereTheyLogIn() {
    engine
        .ports()
        .definitions()
        .put(Flows.of("passwordless", FlowDesignation.AUTHENTICATION, STAGE));

    Step asked = browser.open("passwordless");

    assertThat(classes(asked)).containsExactly(DeviceClass.WEBAUTHN);
    assertThat(challenge(asked).deviceChallenges().getFirst().deviceUid()).isEqualTo("-1");
    assertThat(challenge(asked).deviceChallenges().getFirst().challenge().fields())
        .containsEntry("allowCredentials", new Value.Items(List.of()));
  }

  @Test
  void offersNothingToWhomSomebodyOnlyClaimsToBe() {
    app();
    engine
        .ports()
        .definitions()
        .put(Flows.of("claimed", Flows.who(), with(NotConfiguredAction.DENY)));
    browser.open("claimed");

    assertThat(browser.post("claimed", "uid_field", "nobody").answer())
        .isEqualTo(Answers.denied("You have no authenticator that can be used here."));
  }
}
