package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sluice.bootstrap.journey.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class SessionsIT {

  @Test
  void somebodySeesTheirSessionAndWhichItIs(Visitors visitors) {
    TestPeople.add(visitors.server(), "grace", "Grace Hopper");
    Visitor visitor = visitors.come();

    Login.complete(visitor, "grace");

    assertThat(visitor.heading()).containsText("Grace Hopper");
    assertThat(visitor.heading("Your sessions")).isVisible();
    assertThat(visitor.text("This session")).isVisible();
    assertThat(visitor.button("End session")).hasCount(0);
  }

  @Test
  void somebodyEndsTheirSessionOnAnotherDevice(Visitors visitors) {
    TestPeople.add(visitors.server(), "edith", "Edith Clarke");
    Visitor desk = visitors.come();
    Visitor phone = visitors.come(Look.USUAL.phone());
    Login.complete(phone, "edith");
    Login.complete(desk, "edith");

    desk.button("End session").click();

    assertThat(desk.button("End session")).hasCount(0);
    assertThat(desk.text("This session")).isVisible();
    phone.page().reload();
    assertThat(phone.box(Login.NAME_BOX)).isVisible();
  }
}
