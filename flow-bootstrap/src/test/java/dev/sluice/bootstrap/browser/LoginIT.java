package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;
import static dev.sluice.bootstrap.journey.RunningServer.PASSWORD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class LoginIT {

  @Test
  void somebodyLogsInByMouse(Visitor visitor) {
    visitor.open("/");
    assertThat(visitor.heading()).hasText("Welcome to Sluice!");
    visitor.box(Login.NAME_BOX).fill(ADMINISTRATOR);
    visitor.button("Log in").click();
    assertThat(visitor.text(ADMINISTRATOR)).isVisible();
    visitor.box(Login.PASSWORD_BOX).fill(PASSWORD);
    visitor.button("Continue").click();

    assertThat(visitor.heading()).containsText("Sluice Default Admin");
    assertThat(visitor.text(ADMINISTRATOR)).isVisible();
  }
}
