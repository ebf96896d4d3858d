package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;

import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;
import dev.sluice.bootstrap.journey.TestPeople;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** Every page and state that a visitor may see. */
enum Scene {
  IDENTIFICATION(Scene::identification),
  PASSWORD(Scene::password),
  WRONG_PASSWORD(Scene::wrongPassword),
  SHOWN_PASSWORD(Scene::shownPassword),
  EMBEDDED_PASSWORD(Scene::embeddedPassword),
  TOO_MANY_TRIES(Scene::tooManyTries),
  STAY_SIGNED_IN(Scene::staySignedIn),
  CLICK(Scene::click),
  FLOW_ERROR(Scene::flowError),
  UNKNOWN_STEP(Scene::unknownStep),
  TOO_LATE(Scene::tooLate),
  SERVER_AWAY(Scene::serverAway),
  SERVER_BUSY(Scene::serverBusy),
  STILL_WORKING(Scene::stillWorking),
  START(Scene::start),
  SEVERAL_SESSIONS(Scene::severalSessions),
  NO_SUCH_FLOW(Scene::noSuchFlow),
  NO_SUCH_PAGE(Scene::noSuchPage);

  private static final int TRIES = 5;

  private final Consumer<Visitor> way;

  Scene(Consumer<Visitor> way) {
    this.way = way;
  }

  /** Leads somebody there, and waits until they see it. */
  void enter(Visitor visitor) {
    way.accept(visitor);
  }

  /** The name of its pictures. */
  String picture() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void identification(Visitor visitor) {
    visitor.open("/");
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  private static void password(Visitor visitor) {
    Login.reachPassword(visitor, ADMINISTRATOR);
  }

  private static void wrongPassword(Visitor visitor) {
    Login.reachPassword(visitor, somebody("mallory"));
    Login.givePassword(visitor, "wrong");
    assertThat(visitor.text("Invalid password")).isVisible();
  }

  private static void shownPassword(Visitor visitor) {
    visitor.open(Flows.showablePassword(visitor.server()));
    Login.identify(visitor, ADMINISTRATOR);
    visitor.box(Login.PASSWORD_BOX).fill("as anybody can see");
    visitor.button("Show password").click();
    assertThat(visitor.button("Hide password")).isVisible();
  }

  private static void embeddedPassword(Visitor visitor) {
    visitor.open(Flows.embeddedPassword(visitor.server()));
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
    assertThat(visitor.box(Login.PASSWORD_BOX)).isVisible();
  }

  private static void tooManyTries(Visitor visitor) {
    Login.reachPassword(visitor, somebody("mallory"));
    for (int i = 1; i < TRIES; i++) {
      Login.givePassword(visitor, "wrong");
      assertThat(visitor.text("Invalid password")).isVisible();
      assertThat(visitor.box(Login.PASSWORD_BOX)).isEmpty();
    }
    Login.givePassword(visitor, "wrong");
    assertThat(visitor.way("Start over")).isVisible();
  }

  private static void staySignedIn(Visitor visitor) {
    visitor.open(Flows.staySignedIn(visitor.server()));
    Login.identify(visitor, ADMINISTRATOR);
    Login.givePassword(visitor, RunningServer.PASSWORD);
    assertThat(visitor.text("Stay signed in?")).isVisible();
  }

  private static void click(Visitor visitor) {
    visitor.open(Flows.clicks(visitor.server(), "house-rules", "Read the house rules."));
    assertThat(visitor.text("Read the house rules.")).isVisible();
  }

  private static void flowError(Visitor visitor) {
    visitor.open(Flows.breaking(visitor.server()));
    assertThat(visitor.heading("Something went wrong")).isVisible();
  }

  private static void unknownStep(Visitor visitor) {
    visitor.open(Flows.unknownStep(visitor.server()));
    assertThat(visitor.text("does not know")).isVisible();
  }

  private static void tooLate(Visitor visitor) {
    Login.reachPassword(visitor, ADMINISTRATOR);
    TestFlows.expire(visitor.server(), "default-authentication-flow");
    Login.givePassword(visitor, RunningServer.PASSWORD);
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  private static void serverAway(Visitor visitor) {
    identification(visitor);
    Wire.cut(visitor);
    submitName(visitor);
    assertThat(visitor.alert("The server cannot be reached.")).isVisible();
  }

  private static void serverBusy(Visitor visitor) {
    visitor.page().clock().install();
    identification(visitor);
    Wire.busy(visitor, 20);
    submitName(visitor);
    assertThat(visitor.alert("Try again in")).isVisible();
  }

  private static void stillWorking(Visitor visitor) {
    visitor.page().clock().install();
    identification(visitor);
    Wire wire = Wire.slow(visitor);
    submitName(visitor);
    wire.awaitAnswer();
    visitor.page().clock().runFor(10_000);
    assertThat(visitor.status("Still working …")).isVisible();
  }

  private static void start(Visitor visitor) {
    Login.complete(visitor, ADMINISTRATOR);
  }

  private static void severalSessions(Visitor visitor) {
    String name = somebody("ada");
    TestPeople.add(visitor.server(), name, "Ada Lovelace");
    TestPeople.logInElsewhere(visitor.server(), name);
    Login.complete(visitor, name);
    assertThat(visitor.button("End session")).isVisible();
  }

  private static void noSuchFlow(Visitor visitor) {
    lost(visitor, "/if/flow/no-such-flow/");
  }

  private static void noSuchPage(Visitor visitor) {
    lost(visitor, "/nowhere");
  }

  private static void lost(Visitor visitor, String path) {
    visitor.traffic().failuresAreMeant();
    visitor.open(path);
    assertThat(visitor.heading("Page not found")).isVisible();
  }

  private static void submitName(Visitor visitor) {
    visitor.box(Login.NAME_BOX).fill(ADMINISTRATOR);
    visitor.button("Log in").click();
  }

  /** A name that nobody has had: tries are counted by it. */
  private static String somebody(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
