package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sluice.bootstrap.journey.TestMail;

/** The steps of the default flows, as people take them. */
final class Walk {

  static final String SECRET = "kV8#qz!Lw2@rTn5$";

  private static final String REPEAT_BOX = "Password (repeat)";

  private Walk() {}

  /** Types a new password twice. */
  static void choosePassword(Visitor visitor, String password) {
    visitor.box(Login.PASSWORD_BOX).fill(password);
    visitor.box(REPEAT_BOX).fill(password);
    goOn(visitor);
  }

  static void goOn(Visitor visitor) {
    visitor.button("Continue").click();
  }

  /** Waits until a mail was sent, as the page tells. */
  static void awaitMail(Visitor visitor) {
    assertThat(visitor.heading("Check your mailbox")).isVisible();
  }

  /** Opens the link of the latest mail to an address, and says that it was meant. */
  static void openMail(Visitor visitor, String address) {
    visitor.open(TestMail.page(visitor.server(), address));
    assertThat(visitor.text("Continue to confirm this email address.")).isVisible();
    goOn(visitor);
  }

  static void assertLoggedIn(Visitor visitor, String name) {
    assertThat(visitor.way("Log out")).isVisible();
    assertThat(visitor.heading()).containsText(name);
  }
}
