package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sluice.bootstrap.journey.TestEnrollment;
import dev.sluice.bootstrap.journey.TestMail;
import dev.sluice.bootstrap.journey.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Default flows that go on where a mail was opened, from the first page to the last. */
@ExtendWith(BrowserExtension.class)
class MailedFlowsIT {

  @Test
  void somebodySignsUp(Visitors visitors) {
    TestEnrollment.open(visitors.server());
    try {
      Visitor laptop = visitors.come();
      laptop.open(Flows.page("default-enrollment-flow"));
      assertThat(laptop.heading()).hasText("Sign up");
      laptop.box("Username").fill("newcomer-by-page");
      Walk.choosePassword(laptop, "short");
      assertThat(laptop.text("Password needs to be 8 characters or longer.")).isVisible();
      laptop.screenshot("walk-sign-up-refused");
      laptop.box("Username").fill("newcomer-by-page");
      Walk.choosePassword(laptop, Walk.SECRET);
      laptop.box("Name").fill("Nora Newcomer");
      laptop.screenshot("walk-sign-up-details");
      laptop.box("Email").fill("nora@example.org");
      Walk.goOn(laptop);
      Walk.awaitMail(laptop);
      laptop.screenshot("walk-sign-up-mail");
      Visitor phone = visitors.come(Look.USUAL.phone());

      Walk.openMail(phone, "nora@example.org");

      Walk.assertLoggedIn(phone, "Nora Newcomer");
    } finally {
      TestEnrollment.close(visitors.server());
    }
  }

  @Test
  void nobodySignsUpUntilSomebodyAllowsIt(Visitor visitor) {
    visitor.open(Flows.page("default-enrollment-flow"));

    assertThat(visitor.text("Nobody can sign up here.")).isVisible();
  }

  @Test
  void somebodyWhoForgotTheirPasswordComesBack(Visitors visitors) {
    TestPeople.addMailed(visitors.server(), "absent", true);
    Visitor laptop = visitors.come();
    laptop.open("/");
    laptop.link("Forgot your username or password?").click();
    assertThat(laptop.heading()).hasText("Reset your password");
    laptop.box(Login.NAME_BOX).fill("absent@example.org");
    Walk.goOn(laptop);
    Walk.awaitMail(laptop);
    Visitor phone = visitors.come(Look.USUAL.phone());

    Walk.openMail(phone, "absent@example.org");
    assertThat(phone.box("Password (repeat)")).isVisible();
    phone.screenshot("walk-recovery-password");
    Walk.choosePassword(phone, Walk.SECRET);

    Walk.assertLoggedIn(phone, "absent");
    Visitor late = visitors.come();
    late.open(TestMail.page(visitors.server(), "absent@example.org"));
    assertThat(late.text("This link is invalid, was used already, or has expired.")).isVisible();
    late.screenshot("walk-recovery-used");
  }
}
