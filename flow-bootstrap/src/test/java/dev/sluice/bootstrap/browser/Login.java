package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sluice.bootstrap.journey.RunningServer;

/** The steps of the default login, as people take them. */
final class Login {

  static final String NAME_BOX = "Email or Username";
  static final String PASSWORD_BOX = "Password";

  private Login() {}

  /** Says who they are. */
  static void identify(Visitor visitor, String username) {
    visitor.box(NAME_BOX).fill(username);
    visitor.button("Log in").click();
    assertThat(visitor.box(PASSWORD_BOX)).isVisible();
  }

  /** Opens the login and gets as far as the password. */
  static void reachPassword(Visitor visitor, String username) {
    visitor.open("/");
    identify(visitor, username);
  }

  static void givePassword(Visitor visitor, String password) {
    visitor.box(PASSWORD_BOX).fill(password);
    visitor.button("Continue").click();
  }

  /** Logs in and waits for the start page. */
  static void complete(Visitor visitor, String username) {
    reachPassword(visitor, username);
    givePassword(visitor, RunningServer.PASSWORD);
    assertThat(visitor.way("Log out")).isVisible();
  }
}
