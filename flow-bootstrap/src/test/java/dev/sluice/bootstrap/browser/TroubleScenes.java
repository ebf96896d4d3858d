package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;

/** What people see where something is wrong that is not theirs to know. */
final class TroubleScenes {

  private TroubleScenes() {}

  static void flowError(Visitor visitor) {
    visitor.open(Flows.breaking(visitor.server()));
    assertThat(visitor.heading("Something went wrong")).isVisible();
  }

  static void refused(Visitor visitor) {
    visitor.open(Flows.closed(visitor.server()));
    assertThat(visitor.alert("dummy")).isVisible();
  }

  static void refusedAdministrator(Visitor visitor) {
    Login.complete(visitor, ADMINISTRATOR);
    refused(visitor);
    assertThat(visitor.text("Only administrators see this")).isVisible();
  }

  static void unknownStep(Visitor visitor) {
    visitor.open(Flows.unknownStep(visitor.server()));
    assertThat(visitor.text("does not know")).isVisible();
  }

  static void tooLate(Visitor visitor) {
    Login.reachPassword(visitor, ADMINISTRATOR);
    TestFlows.expire(visitor.server(), "default-authentication-flow");
    Login.givePassword(visitor, RunningServer.PASSWORD);
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  static void serverAway(Visitor visitor) {
    LoginScenes.identification(visitor);
    Wire.cut(visitor);
    submitName(visitor);
    assertThat(visitor.alert("The server cannot be reached.")).isVisible();
  }

  static void serverBusy(Visitor visitor) {
    visitor.page().clock().install();
    LoginScenes.identification(visitor);
    Wire.busy(visitor, 20);
    submitName(visitor);
    assertThat(visitor.alert("Try again in")).isVisible();
  }

  static void stillWorking(Visitor visitor) {
    visitor.page().clock().install();
    LoginScenes.identification(visitor);
    Wire wire = Wire.slow(visitor);
    submitName(visitor);
    wire.awaitAnswer();
    visitor.page().clock().runFor(10_000);
    assertThat(visitor.status("Still working …")).isVisible();
  }

  static void noSuchFlow(Visitor visitor) {
    lost(visitor, "/if/flow/no-such-flow/");
  }

  static void noSuchPage(Visitor visitor) {
    lost(visitor, "/nowhere");
  }

  static void noCookies(Visitor visitor) {
    var disabled = new JsonObject();
    disabled.addProperty("disabled", true);
    visitor.devtools().send("Emulation.setDocumentCookieDisabled", disabled);
    visitor.open("/");
    assertThat(visitor.text("This page needs cookies")).isVisible();
  }

  /** It takes its time to say so, in which nothing moves but this; here time flies. */
  static void filesMissing(Visitor visitor) {
    visitor.traffic().failuresAreMeant();
    visitor.page().route("**/*.js", Route::abort);
    var fast = new JsonObject();
    fast.addProperty("playbackRate", 1_000);
    CDPSession devtools = visitor.devtools();
    devtools.send("Animation.enable");
    devtools.send("Animation.setPlaybackRate", fast);
    visitor.open("/");
    assertThat(visitor.text("This takes longer than it should")).isVisible();
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
}
