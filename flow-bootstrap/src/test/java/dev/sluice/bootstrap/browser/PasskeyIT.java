package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.UserLoginStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passkeys in a browser, with an authenticator that Chromium emulates. */
@ExtendWith(BrowserExtension.class)
class PasskeyIT {

  private static final String SETUP = "default-authenticator-webauthn-setup";
  private static final String LOGIN = "passkey-login";
  private static final String NOT_ACCEPTED = "The passkey could not be checked.";

  /** A flow whose first page takes passkeys. */
  private static String login(RunningServer server) {
    if (!TestFlows.exists(server, LOGIN)) {
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
    return Flows.page(LOGIN);
  }

  /** Registers a passkey of somebody, who is logged out afterwards. */
  private static String register(Visitor visitor, Authenticator authenticator) {
    String name = Factors.somebody(visitor.server());
    Login.complete(visitor, name);
    visitor.open(Flows.page(SETUP));
    visitor.button("Register a passkey").click();
    assertThat(visitor.way("Log out")).isVisible();
    logOut(visitor, authenticator);
    return name;
  }

  /**
   * For good: nobody answers the next page, which offers to log in by a passkey, while it lives.
   */
  private static void logOut(Visitor visitor, Authenticator authenticator) {
    authenticator.ignoresRequests();
    visitor.way("Log out").click();
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
    visitor.page().navigate("about:blank");
  }

  /** By the button, where the browser offers nothing by itself. */
  private static void logIn(Visitor visitor, Authenticator authenticator) {
    Cancelling.offers(visitor);
    visitor.open(login(visitor.server()));
    authenticator.answersRequests();
    visitor.button("Log in with a passkey").click();
  }

  @Test
  void somebodyRegistersAPasskeyAndLogsInByNothingElse(Visitor visitor) {
    Authenticator authenticator = Authenticator.in(visitor);
    String name = register(visitor, authenticator);

    logIn(visitor, authenticator);

    Walk.assertLoggedIn(visitor, name);
    assertThat(authenticator.credentials()).hasSize(1);
  }

  @Test
  void theBrowserOffersThePasskeyInTheBoxForTheName(Visitor visitor) {
    Authenticator authenticator = Authenticator.in(visitor);
    String name = register(visitor, authenticator);
    authenticator.answersRequests();

    visitor.open(login(visitor.server()));

    Walk.assertLoggedIn(visitor, name);
  }

  @Test
  void aPasskeyIsAskedForAfterThePassword(Visitor visitor) {
    Authenticator authenticator = Authenticator.in(visitor);
    String name = register(visitor, authenticator);
    authenticator.answersRequests();

    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);

    Walk.assertLoggedIn(visitor, name);
  }

  @Test
  void whoClosesTheQuestionIsAskedAgainOrGoesAnotherWay(Visitor visitor) {
    Authenticator authenticator = Authenticator.in(visitor);
    String name = register(visitor, authenticator);
    Factors.codes(visitor.server(), name);
    authenticator.answersRequests();
    Cancelling.firstTime(visitor);
    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);

    visitor.button("Passkey or security key").click();
    assertThat(visitor.alert("No passkey was used.")).isVisible();
    assertThat(visitor.button("Choose another way")).isVisible();
    visitor.button("Try again").click();

    Walk.assertLoggedIn(visitor, name);
  }

  @Test
  void aRemovedPasskeyIsRefusedAndAnotherWayIsOpen(Visitor visitor) {
    Authenticator authenticator = Authenticator.in(visitor);
    String name = register(visitor, authenticator);
    Factors.codes(visitor.server(), name);
    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);
    visitor.button("Passkey or security key").click();
    Factors.remove(visitor.server(), name, WebAuthnDevice.class);

    authenticator.answersRequests();
    visitor.button("Use the passkey").click();
    assertThat(visitor.alert(NOT_ACCEPTED)).isVisible();
    visitor.button("Choose another way").click();
    visitor.button("Recovery code").click();
    visitor.box("Code").fill(Factors.RECOVERY_CODE);
    visitor.button("Continue").click();

    Walk.assertLoggedIn(visitor, name);
  }

  @Test
  void aRemovedPasskeyLogsNobodyIn(Visitor visitor) {
    Authenticator authenticator = Authenticator.in(visitor);
    String name = register(visitor, authenticator);
    Factors.remove(visitor.server(), name, WebAuthnDevice.class);

    logIn(visitor, authenticator);

    assertThat(visitor.alert("Failed to authenticate.")).isVisible();
    assertThat(visitor.box(Login.NAME_BOX)).isFocused();
    assertThat(visitor.button("Log in with a passkey")).isVisible();
  }

  @Test
  void aCopyOfAKeyIsRefused(Visitor visitor) {
    Authenticator authenticator = Authenticator.in(visitor);
    String name = register(visitor, authenticator);
    logIn(visitor, authenticator);
    Walk.assertLoggedIn(visitor, name);
    logOut(visitor, authenticator);
    authenticator.rewinds();

    logIn(visitor, authenticator);

    assertThat(visitor.alert("Failed to authenticate.")).isVisible();
  }

  @Test
  void aCopyOfAKeyIsRefusedAsASecondFactor(Visitor visitor) {
    Authenticator authenticator = Authenticator.in(visitor);
    String name = register(visitor, authenticator);
    logIn(visitor, authenticator);
    Walk.assertLoggedIn(visitor, name);
    logOut(visitor, authenticator);
    authenticator.rewinds();
    authenticator.answersRequests();

    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);

    assertThat(visitor.alert(NOT_ACCEPTED)).isVisible();
    assertThat(visitor.button("Use the passkey")).isVisible();
  }
}
