package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestPeople;

/** What people see who are asked for a device. */
final class FactorScenes {

  private FactorScenes() {}

  static void picker(Visitor visitor) {
    RunningServer server = visitor.server();
    String name = Factors.somebody(server);
    Factors.app(server, name, "Phone");
    Factors.codes(server, name);
    Factors.passkey(server, name);
    Factors.everythingThatIsSent(server, name);
    FactorFlows.reach(visitor, FactorFlows.login(server), name);
    assertThat(visitor.button("Recovery code")).isVisible();
  }

  static void appCode(Visitor visitor) {
    String name = Factors.somebody(visitor.server());
    Factors.app(visitor.server(), name, "Phone");
    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);
    assertThat(visitor.text("Enter the code that your app shows.")).isVisible();
  }

  static void wrongCode(Visitor visitor) {
    appCode(visitor);
    visitor.box("Code").fill("000000");
    assertThat(visitor.text("The code does not match.")).isVisible();
  }

  static void recoveryCode(Visitor visitor) {
    String name = Factors.somebody(visitor.server());
    Factors.codes(visitor.server(), name);
    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);
    assertThat(visitor.text("Enter one of your recovery codes.")).isVisible();
  }

  static void passkey(Visitor visitor) {
    Authenticator.in(visitor).ignoresRequests();
    askForPasskey(visitor);
    assertThat(visitor.button("Use the passkey")).isVisible();
  }

  static void noPasskeyShown(Visitor visitor) {
    Cancelling.firstTime(visitor);
    askForPasskey(visitor);
    assertThat(visitor.alert("No passkey was used.")).isVisible();
  }

  private static void askForPasskey(Visitor visitor) {
    String name = Factors.somebody(visitor.server());
    Factors.passkey(visitor.server(), name);
    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);
  }

  static void mailOffered(Visitor visitor) {
    String name = Factors.somebody(visitor.server());
    Factors.mailbox(visitor.server(), name);
    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);
    assertThat(visitor.button("Send a code")).isVisible();
  }

  static void mailCode(Visitor visitor) {
    mailOffered(visitor);
    visitor.button("Send a code").click();
    assertThat(visitor.status("A code is on its way.")).isVisible();
  }

  static void push(Visitor visitor) {
    String name = Factors.somebody(visitor.server());
    Factors.duo(visitor.server(), name);
    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);
    assertThat(visitor.button("Ask my phone")).isVisible();
  }

  static void choice(Visitor visitor) {
    String name = Factors.somebody(visitor.server());
    FactorFlows.reach(visitor, FactorFlows.choice(visitor.server()), name);
    assertThat(visitor.heading("Set up a second factor")).isVisible();
  }

  /** Somebody who has just logged in, and may set devices up. */
  static String owner(Visitor visitor) {
    String name = Factors.somebody(visitor.server());
    Login.complete(visitor, name);
    return name;
  }

  static void appSetup(Visitor visitor) {
    owner(visitor);
    visitor.open(Flows.page("default-authenticator-totp-setup"));
    assertThat(visitor.image("QR code for your authenticator app")).isVisible();
  }

  static void appSetupByHand(Visitor visitor) {
    appSetup(visitor);
    visitor.page().context().grantPermissions(Clipboard.PERMISSIONS);
    visitor.text("You cannot scan the picture?").click();
    visitor.button("Copy").click();
    assertThat(visitor.status("Copied.")).isVisible();
  }

  static void codesSetup(Visitor visitor) {
    owner(visitor);
    visitor.open(Flows.page("default-authenticator-static-setup"));
    assertThat(visitor.button("I have kept them")).isVisible();
  }

  static void passkeySetup(Visitor visitor) {
    owner(visitor);
    visitor.open(Flows.page("default-authenticator-webauthn-setup"));
    assertThat(visitor.button("Register a passkey")).isVisible();
  }

  static void phoneSetup(Visitor visitor) {
    owner(visitor);
    visitor.open(FactorFlows.phoneSetup(visitor.server()));
    visitor.box("Phone number with country code").fill("12");
    visitor.button("Send a code").click();
    assertThat(visitor.alert("This phone number cannot be used.")).isVisible();
  }

  static void phoneCode(Visitor visitor) {
    owner(visitor);
    visitor.open(FactorFlows.phoneSetup(visitor.server()));
    visitor.box("Phone number with country code").fill(Factors.PHONE);
    visitor.button("Send a code").click();
    assertThat(visitor.box("Code")).isVisible();
  }

  static void mailSetup(Visitor visitor) {
    String name = "grace-" + System.nanoTime();
    TestPeople.add(visitor.server(), name, "Grace Hopper");
    Login.complete(visitor, name);
    visitor.open(Flows.page("default-authenticator-email-setup"));
    assertThat(visitor.button("Send a code")).isVisible();
  }

  static void mailSetupCode(Visitor visitor) {
    owner(visitor);
    visitor.open(Flows.page("default-authenticator-email-setup"));
    assertThat(visitor.box("Code")).isVisible();
  }

  static void duoSetup(Visitor visitor) {
    owner(visitor);
    visitor.open(FactorFlows.duoSetup(visitor.server()));
    assertThat(visitor.image("QR code for the app of Duo")).isVisible();
  }
}
