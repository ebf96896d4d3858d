package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class RunsIT {

  @Test
  void aReloadedRunStaysWhereItIs(Visitor visitor) {
    Login.reachPassword(visitor, ADMINISTRATOR);

    visitor.page().reload();

    assertThat(visitor.box(Login.PASSWORD_BOX)).isVisible();
    assertThat(visitor.text(ADMINISTRATOR)).isVisible();
  }

  @Test
  void goingBackAfterTheLoginShowsNoFormAndSendsNothing(Visitor visitor) {
    visitor.open(Flows.clicks(visitor.server(), "before-the-login", "A page before."));
    Login.complete(visitor, ADMINISTRATOR);
    int answers = visitor.traffic().answers();

    visitor.page().goBack();
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(visitor.box(Login.NAME_BOX)).hasCount(0);
    assertThat(visitor.box(Login.PASSWORD_BOX)).hasCount(0);
    assertThat(visitor.traffic().answers()).isEqualTo(answers);
  }

  @Test
  void theSlowerOfTwoTabsGoesWhereTheRunIs(Visitor visitor) {
    Visitor slower = visitor.tab();
    visitor.open("/");
    slower.open("/");
    Login.identify(visitor.turn(), ADMINISTRATOR);

    Login.identify(slower.turn(), ADMINISTRATOR);

    assertThat(slower.text(ADMINISTRATOR)).isVisible();
    assertThat(slower.alerts()).hasCount(0);
    assertThat(slower.text("This took too long")).isHidden();
  }

  @Test
  void twoFlowsInTwoTabsLeaveEachOtherAlone(Visitor visitor) {
    Visitor other = visitor.tab();
    visitor.open(Flows.clicks(visitor.server(), "tab-one", "One a.", "One b."));
    other.open(Flows.clicks(visitor.server(), "tab-two", "Two a.", "Two b."));

    visitor.turn().button("Continue").click();
    assertThat(visitor.text("One b.")).isVisible();
    other.turn().button("Continue").click();
    assertThat(other.text("Two b.")).isVisible();
    visitor.turn().button("Continue").click();

    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
    assertThat(other.text("Two b.")).isVisible();
  }

  @Test
  void aDoubleClickIsOneAnswer(Visitor visitor) {
    visitor.open(Flows.clicks(visitor.server(), "impatience", "First.", "Second.", "Third."));
    Wire wire = Wire.slow(visitor);

    visitor.button("Continue").dblclick();
    wire.awaitAnswer();
    wire.mend();

    assertThat(visitor.text("Second.")).isVisible();
    assertThat(visitor.traffic().answers()).isEqualTo(1);
    visitor.page().reload();
    assertThat(visitor.text("Second.")).isVisible();
  }

  @Test
  void anExpiredRunBeginsAgainAndSaysWhy(Visitor visitor) {
    Scene.TOO_LATE.enter(visitor);

    assertThat(visitor.status("This took too long")).isVisible();
  }
}
