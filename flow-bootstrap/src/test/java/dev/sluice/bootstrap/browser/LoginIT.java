package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;
import static dev.sluice.bootstrap.journey.RunningServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class LoginIT {

  private static final int TABS = 20;
  private static final int UNTIL_THE_BROWSER_CLOSES = -1;

  @Test
  void somebodyLogsInByMouse(Visitor visitor) {
    visitor.open("/");
    assertThat(visitor.path()).isEqualTo("/if/flow/default-authentication-flow/");
    assertThat(visitor.heading()).hasText("Welcome to Sluice!");
    visitor.box(Login.NAME_BOX).fill(ADMINISTRATOR);
    visitor.button("Log in").click();
    assertThat(visitor.text(ADMINISTRATOR)).isVisible();
    visitor.box(Login.PASSWORD_BOX).fill(PASSWORD);
    visitor.button("Continue").click();

    assertThat(visitor.heading()).containsText("Sluice Default Admin");
    assertThat(visitor.text(ADMINISTRATOR)).isVisible();
    assertThat(visitor.path()).isEqualTo("/if/user/");
  }

  @Test
  void somebodyLogsInAndOutByKeyboard(Visitor visitor) {
    Keyboard keyboard = visitor.page().keyboard();
    visitor.open("/");
    assertThat(visitor.box(Login.NAME_BOX)).isFocused();
    keyboard.type(ADMINISTRATOR);
    keyboard.press("Enter");
    assertThat(visitor.box(Login.PASSWORD_BOX)).isFocused();
    keyboard.type(PASSWORD);
    keyboard.press("Enter");
    assertThat(visitor.way("Log out")).isVisible();
    tabTo(visitor, visitor.way("Log out"));
    keyboard.press("Enter");

    assertThat(visitor.box(Login.NAME_BOX)).isFocused();
  }

  @Test
  void somebodyLogsOut(Visitor visitor) {
    Login.complete(visitor, ADMINISTRATOR);

    visitor.way("Log out").click();

    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
    visitor.open("/");
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  @Test
  void somebodyWhoIsNotMeantSaysSo(Visitor visitor) {
    Login.reachPassword(visitor, "somebody-else");

    visitor.link("Not you?").click();

    assertThat(visitor.box(Login.NAME_BOX)).isFocused();
  }

  @Test
  void nameAndPasswordMayBeAskedForAtOnce(Visitor visitor) {
    Scene.EMBEDDED_PASSWORD.enter(visitor);

    visitor.box(Login.NAME_BOX).fill(ADMINISTRATOR);
    visitor.box(Login.PASSWORD_BOX).fill(PASSWORD);
    visitor.button("Log in").click();

    assertThat(visitor.heading()).containsText("Sluice Default Admin");
  }

  @Test
  void whoStaysSignedInKeepsTheSession(Visitor visitor) {
    Scene.STAY_SIGNED_IN.enter(visitor);

    visitor.button("Yes").click();

    assertThat(visitor.way("Log out")).isVisible();
    assertThat(sessionEnds(visitor)).isGreaterThan(0);
  }

  @Test
  void whoDoesNotStaySignedInLosesItWithTheBrowser(Visitor visitor) {
    Scene.STAY_SIGNED_IN.enter(visitor);

    visitor.button("No").click();

    assertThat(visitor.way("Log out")).isVisible();
    assertThat(sessionEnds(visitor)).isEqualTo(UNTIL_THE_BROWSER_CLOSES);
  }

  private static void tabTo(Visitor visitor, Locator aim) {
    for (int i = 0; i < TABS && !isFocused(aim); i++) {
      visitor.page().keyboard().press("Tab");
    }
    assertThat(aim).isFocused();
  }

  private static boolean isFocused(Locator locator) {
    return (boolean) locator.evaluate("element => element === document.activeElement");
  }

  private static double sessionEnds(Visitor visitor) {
    return visitor.page().context().cookies().stream()
        .filter(cookie -> cookie.name.equals("authentik_session"))
        .mapToDouble((Cookie cookie) -> cookie.expires)
        .findFirst()
        .orElseThrow();
  }
}
