package dev.sluice.bootstrap.browser;

import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.NotConfiguredAction;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage;
import dev.sluice.domain.stage.kind.AuthenticatorStaticStage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.AuthenticatorWebAuthnStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.util.List;

/** Flows that set devices up and ask for them, each made when it is first wanted. */
final class FactorFlows {

  /** Whoever reaches phones, for as long as the tests run. */
  static final Phones PHONES = new Phones();

  private static final String LOGIN = "factor-login";
  private static final String CHOICE = "factor-choice";
  private static final String SMS = "factor-sms";
  private static final String MAIL = "factor-mail";
  private static final String DUO = "factor-duo";

  private FactorFlows() {}

  /** Asks for a name, a password and whatever device somebody has. */
  static String login(RunningServer server) {
    return asking(server, LOGIN, AuthenticatorValidateStage.defaults());
  }

  /** The same, but lets whoever has no device set one up. */
  static String choice(RunningServer server) {
    if (!TestFlows.exists(server, CHOICE)) {
      Stage codes = Stage.named("Codes on paper", AuthenticatorStaticStage.defaults());
      Stage passkey = Stage.named("A passkey", AuthenticatorWebAuthnStage.defaults());
      TestFlows.keep(server, codes);
      TestFlows.keep(server, passkey);
      asking(
          server,
          CHOICE,
          AuthenticatorValidateStage.of(
              NotConfiguredAction.CONFIGURE,
              List.of(codes.id(), passkey.id()),
              List.of(DeviceClass.values())));
    }
    return Flows.page(CHOICE);
  }

  /** Gets as far as the device. */
  static void reach(Visitor visitor, String page, String username) {
    visitor.open(page);
    Login.identify(visitor, username);
    Login.givePassword(visitor, RunningServer.PASSWORD);
  }

  /** Where somebody sets up a phone that gets codes. */
  static String phoneSetup(RunningServer server) {
    messages(server);
    return Flows.page(SMS);
  }

  /** Where somebody registers with Duo. */
  static String duoSetup(RunningServer server) {
    duo(server);
    return Flows.page(DUO);
  }

  static StageId messages(RunningServer server) {
    var config =
        new AuthenticatorSmsStage(
            null,
            "",
            AuthenticatorSmsStage.Provider.GENERIC,
            "Harbor",
            "http://" + PHONES.host() + "/messages",
            new Secret("token"),
            Secret.NONE,
            AuthenticatorSmsStage.AuthType.BEARER,
            false,
            null);
    return alone(server, SMS, Stage.named(SMS, config));
  }

  static StageId mails(RunningServer server) {
    var expiry = new TimeDelta("minutes=30");
    var config = AuthenticatorEmailStage.sentByInstallation("email/email_otp.html", expiry);
    return alone(server, MAIL, Stage.named(MAIL, config));
  }

  static StageId duo(RunningServer server) {
    var config =
        new AuthenticatorDuoStage(
            null, "", "client", new Secret("secret"), PHONES.host(), "", Secret.NONE);
    return alone(server, DUO, Stage.named(DUO, config));
  }

  private static StageId alone(RunningServer server, String slug, Stage stage) {
    if (!TestFlows.exists(server, slug)) {
      TestFlows.of(server, slug, stage);
    }
    return stage.id();
  }

  private static String asking(
      RunningServer server, String slug, AuthenticatorValidateStage factor) {
    if (!TestFlows.exists(server, slug)) {
      TestFlows.add(
          server,
          Flow.named(slug, FlowDesignation.AUTHENTICATION),
          Stage.named(slug + "-who", IdentificationStage.by(UserField.EMAIL, UserField.USERNAME)),
          Stage.named(slug + "-password", PasswordStage.checkedBy(PasswordBackend.INBUILT)),
          Stage.named(slug + "-factor", factor),
          Stage.named(slug + "-in", UserLoginStage.defaults()));
    }
    return Flows.page(slug);
  }
}
