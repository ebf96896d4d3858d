package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with their own account by default flows, from the first page to the last. */
@ExtendWith(BrowserExtension.class)
class OwnAccountIT {

  private static Visitor loggedIn(Visitors visitors, String name) {
    TestPeople.add(visitors.server(), name, name);
    Visitor visitor = visitors.come();
    Login.complete(visitor, name);
    return visitor;
  }

  @Test
  void somebodyChangesTheirPassword(Visitors visitors) {
    Visitor visitor = loggedIn(visitors, "changing-by-page");
    visitor.open(Flows.page("default-password-change"));
    assertThat(visitor.heading()).hasText("Change password");
    visitor.box(Login.PASSWORD_BOX).fill(Walk.SECRET);
    visitor.box("Password (repeat)").fill("another secret");
    Walk.goOn(visitor);
    assertThat(visitor.text("Passwords don't match.")).isVisible();
    visitor.screenshot("walk-password-refused");

    Walk.choosePassword(visitor, Walk.SECRET);

    Walk.assertLoggedIn(visitor, "changing-by-page");
    Visitor again = visitors.come();
    Login.reachPassword(again, "changing-by-page");
    Login.givePassword(again, Walk.SECRET);
    Walk.assertLoggedIn(again, "changing-by-page");
  }

  @Test
  void somebodyChangesWhatIsKnownAboutThem(Visitors visitors) {
    Visitor visitor = loggedIn(visitors, "settling-by-page");
    visitor.open("/flows/-/default/stage_configuration/");
    assertThat(visitor.heading()).hasText("Update your info");
    assertThat(visitor.box("Username")).hasValue("settling-by-page");
    visitor.screenshot("walk-settings");

    visitor.box("Name").fill("Sally Settler");
    visitor.box("Email").fill("sally@example.org");
    Walk.goOn(visitor);

    Walk.assertLoggedIn(visitor, "Sally Settler");
  }

  @Test
  void somebodyDeletesTheirAccount(Visitors visitors) {
    Visitor visitor = loggedIn(visitors, "leaving-by-page");
    visitor.open("/flows/-/default/unenrollment/");
    assertThat(visitor.heading()).hasText("Delete your account");
    Walk.goOn(visitor);
    assertThat(visitor.text("Check the box if you want to delete your account.")).isVisible();
    visitor.screenshot("walk-delete-refused");

    visitor.box("Yes, delete my account").check();
    Walk.goOn(visitor);

    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
    Login.identify(visitor, "leaving-by-page");
    Login.givePassword(visitor, RunningServer.PASSWORD);
    assertThat(visitor.text("Invalid password")).isVisible();
  }

  @Test
  void somebodyConsents(Visitors visitors) {
    Visitor visitor = loggedIn(visitors, "consenting-by-page");
    visitor.open(Flows.page("default-provider-authorization-explicit-consent"));
    assertThat(visitor.button("Continue")).isVisible();
    visitor.screenshot("walk-consent");

    Walk.goOn(visitor);

    Walk.assertLoggedIn(visitor, "consenting-by-page");
  }

  @Test
  void whoNeedNotConsentAndWhoLeavesAnApplicationSeeNothing(Visitors visitors) {
    Visitor visitor = loggedIn(visitors, "passing-by-page");

    visitor.open(Flows.page("default-provider-authorization-implicit-consent"));
    Walk.assertLoggedIn(visitor, "passing-by-page");
    visitor.open(Flows.page("default-provider-invalidation-flow"));

    Walk.assertLoggedIn(visitor, "passing-by-page");
    assertThat(visitor.path()).isEqualTo("/if/user/");
  }
}
