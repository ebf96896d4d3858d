package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.AuthenticatorWebAuthnStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.UserLoginStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passkeys in a browser, with an authenticator that Chromium emulates. */
@ExtendWith(BrowserExtension.class)
class PasskeyIT {

  private static final String SETUP = "passkey-setup";
  private static final String LOGIN = "passkey-login";

  private static Authenticator prepare(Visitor visitor) {
    RunningServer server = visitor.server();
    if (!TestFlows.exists(server, SETUP)) {
      TestFlows.of(server, SETUP, Stage.named(SETUP, AuthenticatorWebAuthnStage.defaults()));
      Stage rules = Stage.named("passkey-rules", AuthenticatorValidateStage.defaults());
      TestFlows.keep(server, rules);
      TestFlows.add(
          server,
          Flow.named(LOGIN, FlowDesignation.AUTHENTICATION),
          Stage.named(
              "passkey-who",
              IdentificationStage.by(UserField.EMAIL, UserField.USERNAME).offering(rules.id())),
          Stage.named("passkey-in", UserLoginStage.defaults()));
    }
    return Authenticator.in(visitor);
  }

  /** Registers a passkey of the administrator, who is logged out afterwards. */
  private static void register(Visitor visitor) {
    Login.complete(visitor, ADMINISTRATOR);
    visitor.open(Flows.page(SETUP));
    visitor.button("Register a passkey").click();
    assertThat(visitor.way("Log out")).isVisible();
    visitor.way("Log out").click();
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  /** By the button, while nobody answers what the browser offers by itself. */
  private static void logIn(Visitor visitor, Authenticator authenticator) {
    authenticator.ignoresRequests();
    visitor.open(Flows.page(LOGIN));
    assertThat(visitor.button("Log in with a passkey")).isVisible();
    authenticator.answersRequests();
    visitor.button("Log in with a passkey").click();
  }

  @Test
  void somebodyRegistersAPasskeyAndLogsInByNothingElse(Visitor visitor) {
    Authenticator authenticator = prepare(visitor);
    register(visitor);

    logIn(visitor, authenticator);

    assertThat(visitor.heading()).containsText("Sluice Default Admin");
    assertThat(authenticator.credentials()).hasSize(1);
  }

  @Test
  void theBrowserOffersThePasskeyInTheBoxForTheName(Visitor visitor) {
    prepare(visitor);
    register(visitor);

    visitor.open(Flows.page(LOGIN));

    assertThat(visitor.heading()).containsText("Sluice Default Admin");
  }

  @Test
  void aCopyOfAKeyIsRefused(Visitor visitor) {
    Authenticator authenticator = prepare(visitor);
    register(visitor);
    logIn(visitor, authenticator);
    assertThat(visitor.heading()).containsText("Sluice Default Admin");
    visitor.way("Log out").click();
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
    authenticator.rewinds();

    logIn(visitor, authenticator);

    assertThat(visitor.alert("Failed to authenticate.")).isVisible();
  }
}
