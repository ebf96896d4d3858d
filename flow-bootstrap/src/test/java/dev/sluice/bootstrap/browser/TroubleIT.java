package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(BrowserExtension.class)
class TroubleIT {

  private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern COUNTDOWN = Pattern.compile("Try again in (\\d+) seconds");

  @Test
  void anAnswerThatWasLostIsSentAgain(Visitor visitor) {
    visitor.open("/");
    Wire wire = Wire.cut(visitor);
    visitor.box(Login.NAME_BOX).fill(ADMINISTRATOR);
    visitor.button("Log in").click();
    assertThat(visitor.alert("The server cannot be reached.")).isVisible();

    wire.mend();
    visitor.button("Try again").click();

    assertThat(visitor.box(Login.PASSWORD_BOX)).isVisible();
    assertThat(visitor.text(ADMINISTRATOR)).isVisible();
  }

  @Test
  void aSlowServerIsNoSilentOne(Visitor visitor) {
    visitor.page().clock().install();
    visitor.open("/");
    Wire wire = Wire.slow(visitor);
    visitor.box(Login.NAME_BOX).fill(ADMINISTRATOR);
    visitor.button("Log in").click();
    wire.awaitAnswer();

    visitor.page().clock().runFor(10_000);

    assertThat(visitor.status("Still working …")).isVisible();
    wire.mend();
    assertThat(visitor.box(Login.PASSWORD_BOX)).isVisible();
    assertThat(visitor.text("Still working …")).isHidden();
  }

  @Test
  void aBusyServerSaysWhenToComeBack(Visitor visitor) {
    Scene.SERVER_BUSY.enter(visitor);
    int first = secondsLeft(visitor);

    visitor.page().clock().runFor(5_000);

    assertThat(first).isBetween(15, 20);
    assertThat(secondsLeft(visitor)).isBetween(1, first - 4);
  }

  @Test
  void aStepThatThePageDoesNotKnowIsNoDeadEnd(Visitor visitor) {
    Scene.UNKNOWN_STEP.enter(visitor);

    visitor.page().waitForResponse(_ -> true, () -> visitor.way("Start over").click());

    assertThat(visitor.text("does not know")).isVisible();
  }

  @Test
  void aRefusalSaysWhatThePolicySaysAndNoMore(Visitor visitor) {
    Scene.REFUSED.enter(visitor);

    assertThat(visitor.heading()).hasText("Access denied");
    assertThat(visitor.text("Only administrators see this")).hasCount(0);
    assertThat(visitor.way("Start over")).isVisible();
  }

  @Test
  void aRefusalTellsAdministratorsWhichBindingItWas(Visitor visitor) {
    Scene.REFUSED_ADMINISTRATOR.enter(visitor);

    assertThat(visitor.text("policy \"closed-page\" at order 7: no (dummy)")).isVisible();
  }

  @Test
  void aBrokenStageTellsTheRequestToAskAbout(Visitor visitor) {
    Scene.FLOW_ERROR.enter(visitor);

    assertThat(visitor.text("Request ID")).containsText(REQUEST_ID);
    assertThat(visitor.way("Try again")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/if/flow/no-such-flow/", "/nowhere"})
  void whoIsLostFindsTheWayBack(String path, Visitor visitor) {
    visitor.traffic().failuresAreMeant();

    Response response = visitor.open(path);

    assertThat(response.status()).isEqualTo(404);
    assertThat(visitor.heading()).hasText("Page not found");
    visitor.page().getByRole(AriaRole.LINK).and(visitor.page().locator("[href='/']")).click();
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  @Test
  void whoHasNoJavaScriptIsTold(Visitors visitors) {
    Visitor visitor = visitors.come(Look.USUAL.withoutScripts());

    visitor.open("/");

    assertThat(visitor.page().innerText("body")).contains("This page needs JavaScript");
  }

  private static int secondsLeft(Visitor visitor) {
    Matcher countdown = COUNTDOWN.matcher(visitor.alert("Try again in").innerText());
    assertThat(countdown.find()).isTrue();
    return Integer.parseInt(countdown.group(1));
  }
}
