package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;

import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestPeople;
import java.util.UUID;

/** What people see who log in, and do so well or badly. */
final class LoginScenes {

  private static final int TRIES = 5;

  private LoginScenes() {}

  static void identification(Visitor visitor) {
    visitor.open("/");
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  static void password(Visitor visitor) {
    Login.reachPassword(visitor, ADMINISTRATOR);
  }

  static void wrongPassword(Visitor visitor) {
    Login.reachPassword(visitor, somebody("mallory"));
    Login.givePassword(visitor, "wrong");
    assertThat(visitor.text("Invalid password")).isVisible();
  }

  static void shownPassword(Visitor visitor) {
    visitor.open(Flows.showablePassword(visitor.server()));
    Login.identify(visitor, ADMINISTRATOR);
    visitor.box(Login.PASSWORD_BOX).fill("as anybody can see");
    visitor.button("Show password").click();
    assertThat(visitor.button("Hide password")).isVisible();
  }

  static void embeddedPassword(Visitor visitor) {
    visitor.open(Flows.embeddedPassword(visitor.server()));
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
    assertThat(visitor.box(Login.PASSWORD_BOX)).isVisible();
  }

  static void tooManyTries(Visitor visitor) {
    Login.reachPassword(visitor, somebody("mallory"));
    for (int i = 1; i < TRIES; i++) {
      Login.givePassword(visitor, "wrong");
      assertThat(visitor.text("Invalid password")).isVisible();
      assertThat(visitor.box(Login.PASSWORD_BOX)).isEmpty();
    }
    Login.givePassword(visitor, "wrong");
    assertThat(visitor.way("Start over")).isVisible();
  }

  static void staySignedIn(Visitor visitor) {
    visitor.open(Flows.staySignedIn(visitor.server()));
    Login.identify(visitor, ADMINISTRATOR);
    Login.givePassword(visitor, RunningServer.PASSWORD);
    assertThat(visitor.text("Stay signed in?")).isVisible();
  }

  static void click(Visitor visitor) {
    visitor.open(Flows.clicks(visitor.server(), "house-rules", "Read the house rules."));
    assertThat(visitor.text("Read the house rules.")).isVisible();
  }

  static void start(Visitor visitor) {
    String name = somebody("ada");
    TestPeople.add(visitor.server(), name, "Ada Lovelace");
    Login.complete(visitor, name);
  }

  static void severalSessions(Visitor visitor) {
    String name = somebody("ada");
    TestPeople.add(visitor.server(), name, "Ada Lovelace");
    TestPeople.logInElsewhere(visitor.server(), name);
    Login.complete(visitor, name);
    assertThat(visitor.button("End session")).isVisible();
  }

  /** A name that nobody has had: tries are counted by it. */
  private static String somebody(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
