package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class LanguageIT {

  @Test
  void somebodyChoosesALanguageOnThePage(Visitor visitor) {
    Login.reachPassword(visitor, ADMINISTRATOR);

    visitor.box("Language").selectOption("Deutsch");

    assertThat(visitor.box("Passwort")).isVisible();
    visitor.open("/if/flow/default-authentication-flow/");
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "de");
  }

  @Test
  void anAddressNamesALanguageForThisPageAndTheNext(Visitor visitor) {
    visitor.open("/if/flow/default-authentication-flow/?locale=de");
    assertThat(visitor.heading()).hasText("Willkommen bei Sluice!");

    visitor.open("/if/flow/default-authentication-flow/");

    assertThat(visitor.heading()).hasText("Willkommen bei Sluice!");
  }
}
