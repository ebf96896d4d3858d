package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFactors;
import dev.sluice.bootstrap.journey.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class AccountIT {

  @Test
  void aStrangerLogsInFirst(Visitors visitors) {
    TestPeople.add(visitors.server(), "hedy", "Hedy Lamarr");
    Visitor visitor = visitors.come();

    visitor.open("/if/user/");
    Login.identify(visitor, "hedy");
    Login.givePassword(visitor, RunningServer.PASSWORD);

    assertThat(visitor.heading()).hasText("Hedy Lamarr");
    assertThat(visitor.path()).isEqualTo("/if/user/");
    assertThat(visitor.text("You have given none.")).isVisible();
  }

  @Test
  void somebodyChangesTheirNameAndComesBack(Visitors visitors) {
    TestPeople.add(visitors.server(), "mary", "Mary Sommerville");
    Visitor visitor = visitors.come();
    Login.complete(visitor, "mary");

    visitor.link("Edit profile").click();
    visitor.box("Name").fill("Mary Somerville");
    visitor.button("Continue").click();

    assertThat(visitor.heading()).hasText("Mary Somerville");
    assertThat(visitor.path()).isEqualTo("/if/user/");
  }

  @Test
  void somebodyChoosesALanguageForGood(Visitors visitors) {
    TestPeople.add(visitors.server(), "emmy", "Emmy Noether");
    Visitor visitor = visitors.come();
    Login.complete(visitor, "emmy");
    visitor.link("Edit profile").click();

    visitor.page().locator("select[name='attributes.settings.locale']").selectOption("de");
    visitor.button("Continue").click();

    assertThat(visitor.heading("Ihre Sitzungen")).isVisible();
    assertThat(visitor.box("Sprache")).hasCount(0);
  }

  @Test
  void somebodyChangesTheirPasswordAndComesBack(Visitors visitors) {
    TestPeople.add(visitors.server(), "karen", "Karen Spärck Jones");
    Visitor visitor = visitors.come();
    Login.complete(visitor, "karen");

    visitor.link("Change password").click();
    assertThat(visitor.text("Step 1 of 1")).isHidden();
    visitor.page().locator("input[type=password]").nth(0).fill("kV8#qz!Lw2@rTn5$");
    visitor.page().locator("input[type=password]").nth(1).fill("kV8#qz!Lw2@rTn5$");
    visitor.button("Continue").click();

    assertThat(visitor.heading()).hasText("Karen Spärck Jones");
  }

  @Test
  void somebodyRenamesADeviceAndRemovesIt(Visitor visitor) {
    TestPeople.add(visitor.server(), "radia", "Radia Perlman");
    Login.complete(visitor, "radia");
    TestFactors factors = TestFactors.at(visitor.server(), "radia");
    factors.app("Old phone");
    factors.app("Tablet");
    visitor.page().reload();

    visitor.button("Rename Old phone").click();
    visitor.box("New name of Old phone").fill("Spare phone");
    visitor.button("Save").click();
    assertThat(visitor.status("The new name is saved.")).isVisible();
    visitor.page().onceDialog(Dialog::accept);
    visitor.button("Remove Spare phone").click();

    assertThat(visitor.status("Spare phone is removed.")).isVisible();
    visitor.page().reload();
    assertThat(visitor.text("Tablet")).isVisible();
    assertThat(visitor.text("Spare phone")).hasCount(0);
  }

  @Test
  void aDeviceStaysWhoeverThinksTwice(Visitor visitor) {
    Scene.ACCOUNT.enter(visitor);

    visitor.page().onceDialog(Dialog::dismiss);
    visitor.button("Remove Old phone").click();

    assertThat(visitor.text("Old phone")).isVisible();
    visitor.page().reload();
    assertThat(visitor.text("Authenticator app · since")).isVisible();
    assertThat(visitor.link("Set up Passkey")).isVisible();
  }

  @Test
  void somebodyTakesTheirConsentBack(Visitor visitor) {
    Scene.ACCOUNT.enter(visitor);
    assertThat(visitor.text("Long Gone")).hasCount(0);

    visitor.button("Withdraw the consent for Harbor Cloud").click();

    assertThat(visitor.status("The consent is withdrawn.")).isVisible();
    assertThat(visitor.text("Harbor Cloud")).hasCount(0);
    assertThat(visitor.button("Withdraw the consent for Tide Tables")).isFocused();
    visitor.page().reload();
    assertThat(visitor.text("Tide Tables")).isVisible();
    assertThat(visitor.text("Harbor Cloud")).hasCount(0);
  }

  @Test
  void somebodyEndsAllTheirOtherSessions(Visitor visitor) {
    Scene.ACCOUNT.enter(visitor);

    visitor.button("End all other sessions").click();

    assertThat(visitor.status("All other sessions have ended.")).isVisible();
    assertThat(visitor.button("End session")).hasCount(0);
    assertThat(visitor.button("End all other sessions")).isHidden();
    assertThat(visitor.text("This session")).isVisible();
  }
}
