package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class PasswordIT {

  @Test
  void aWrongPasswordIsAskedForAgain(Visitor visitor) {
    Scene.WRONG_PASSWORD.enter(visitor);

    Locator box = visitor.box(Login.PASSWORD_BOX);
    assertThat(box).hasAccessibleDescription(Pattern.compile("Invalid password"));
    assertThat(box).hasAttribute("aria-invalid", "true");
    assertThat(box).isFocused();
    assertThat(box).isEmpty();
  }

  @Test
  void tooManyTriesEndTheRunAndANewOneBegins(Visitor visitor) {
    Scene.TOO_MANY_TRIES.enter(visitor);
    assertThat(visitor.heading()).hasText(Pattern.compile("Welcome to Sluice!|Access denied"));
    assertThat(visitor.alerts()).hasText(Pattern.compile("\\w+"));
    assertThat(visitor.box(Login.PASSWORD_BOX)).hasCount(0);

    visitor.way("Start over").click();

    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  @Test
  void somebodyLooksAtWhatTheyTyped(Visitor visitor) {
    Scene.SHOWN_PASSWORD.enter(visitor);
    Locator box = visitor.box(Login.PASSWORD_BOX);
    assertThat(box).hasAttribute("type", "text");

    visitor.button("Hide password").click();

    assertThat(box).hasAttribute("type", "password");
    assertThat(box).hasValue("as anybody can see");
    assertThat(visitor.button("Show password")).isVisible();
  }

  @Test
  void passwordManagersFindTheirWay(Visitor visitor) {
    Login.reachPassword(visitor, ADMINISTRATOR);

    assertThat(visitor.box(Login.PASSWORD_BOX)).hasAttribute("autocomplete", "current-password");
    assertThat(visitor.page().locator("form input[autocomplete=username]")).hasValue(ADMINISTRATOR);
  }

  @Test
  void capsLockIsPointedOut(Visitor visitor) {
    Login.reachPassword(visitor, ADMINISTRATOR);
    Locator box = visitor.box(Login.PASSWORD_BOX);

    type(box, true);

    assertThat(visitor.text("Caps Lock is on.")).isVisible();
    type(box, false);
    assertThat(visitor.text("Caps Lock is on.")).isHidden();
  }

  /** The lock of a keyboard that is not there cannot be pressed, only told of. */
  private static void type(Locator box, boolean capsLock) {
    Map<String, Object> key = Map.of("key", "A", "bubbles", true, "modifierCapsLock", capsLock);
    box.dispatchEvent("keydown", key);
    box.dispatchEvent("keyup", key);
  }
}
