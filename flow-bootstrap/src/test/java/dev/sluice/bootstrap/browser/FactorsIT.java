package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestMail;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people set up devices and log in by them, from the first page to the last. */
@ExtendWith(BrowserExtension.class)
class FactorsIT {

  private static final Pattern WRONG = Pattern.compile("The code does not match");

  private static void logOut(Visitor visitor) {
    visitor.way("Log out").click();
    assertThat(visitor.box(Login.NAME_BOX)).isVisible();
  }

  private static void logInUntilTheDevice(Visitor visitor, String name) {
    FactorFlows.reach(visitor, FactorFlows.login(visitor.server()), name);
  }

  @Test
  void anAppIsSetUpFromTheAccountAndAskedForAfterwards(Visitor visitor) {
    String name = FactorScenes.owner(visitor);
    visitor.page().context().grantPermissions(Clipboard.PERMISSIONS);
    visitor.link("Set up Authenticator app").click();
    visitor.text("You cannot scan the picture?").click();
    visitor.button("Copy").click();
    assertThat(visitor.status("Copied.")).isVisible();
    var app = new App(Clipboard.text(visitor));

    visitor.box("Code").fill(app.code());

    assertThat(visitor.text("TOTP Authenticator")).isVisible();
    assertThat(visitor.path()).isEqualTo("/if/user/");
    logOut(visitor);
    logInUntilTheDevice(visitor, name);
    visitor.box("Code").fill(app.nextCode());
    Walk.assertLoggedIn(visitor, name);
  }

  @Test
  void aCodeIsSentByItselfOnceHoweverItComes(Visitor visitor) {
    FactorScenes.appSetup(visitor);
    Locator box = visitor.box("Code");
    assertThat(box).isFocused();
    assertThat(box).hasAttribute("inputmode", "numeric");
    assertThat(box).hasAttribute("autocomplete", "one-time-code");
    int before = visitor.traffic().answers();

    visitor.page().keyboard().insertText("000 000");

    assertThat(box).hasAccessibleDescription(WRONG);
    assertThat(box).isFocused();
    assertThat(box).isEmpty();
    assertThat(visitor.traffic().answers()).isEqualTo(before + 1);
    visitor.page().keyboard().type("12-345");
    visitor.page().keyboard().press("Enter");
    assertThat(box).isEmpty();
    assertThat(visitor.traffic().answers()).isEqualTo(before + 2);
  }

  @Test
  void somebodyLogsInByTheKeyboardAlone(Visitor visitor) {
    RunningServer server = visitor.server();
    String name = Factors.somebody(server);
    Factors.app(server, name, "Phone");
    Factors.codes(server, name);
    logInUntilTheDevice(visitor, name);
    assertThat(visitor.button("Recovery code")).isVisible();

    visitor.button("Recovery code").focus();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.box("Code")).isFocused();
    visitor.page().keyboard().type(Factors.RECOVERY_CODE);
    visitor.page().keyboard().press("Enter");

    Walk.assertLoggedIn(visitor, name);
    logOut(visitor);
    logInUntilTheDevice(visitor, name);
    assertThat(visitor.text("Enter one of your recovery codes.")).isVisible();
  }

  @Test
  void aPhoneIsSetUpAndGetsACodeAtTheNextLogin(Visitor visitor) {
    String name = FactorScenes.owner(visitor);
    String number = "+49160" + System.nanoTime() % 100_000_000;
    visitor.open(FactorFlows.phoneSetup(visitor.server()));
    visitor.box("Phone number with country code").fill(number);
    visitor.button("Send a code").click();
    assertThat(visitor.box("Code")).isVisible();

    visitor.box("Code").fill(FactorFlows.PHONES.codeFor(number));

    assertThat(visitor.text("Text messages")).isVisible();
    logOut(visitor);
    logInUntilTheDevice(visitor, name);
    visitor.button("Send a code").click();
    assertThat(visitor.status("A code is on its way.")).isVisible();
    visitor.box("Code").fill(FactorFlows.PHONES.codeFor(number));
    Walk.assertLoggedIn(visitor, name);
  }

  @Test
  void aMailboxIsSetUpByWhatComesThere(Visitor visitor) {
    String name = FactorScenes.owner(visitor);
    visitor.link("Set up Email codes").click();
    assertThat(visitor.box("Code")).isVisible();

    visitor.box("Code").fill(TestMail.code(visitor.server(), name + "@example.org"));

    assertThat(visitor.text("Email Device")).isVisible();
    assertThat(visitor.path()).isEqualTo("/if/user/");
  }

  @Test
  void recoveryCodesAreKeptInAFileAndWork(Visitor visitor) throws IOException {
    String name = FactorScenes.owner(visitor);
    visitor.link("Set up Recovery codes").click();
    List<String> shown = visitor.page().locator("ol code").allInnerTexts();
    Download file = visitor.page().waitForDownload(() -> visitor.button("Download").click());
    assertThat(file.suggestedFilename()).isEqualTo("recovery-codes.txt");
    assertThat(Files.readAllLines(file.path())).contains("Sluice – " + name).containsAll(shown);

    visitor.button("I have kept them").click();

    assertThat(visitor.text("Static Token")).isVisible();
    logOut(visitor);
    logInUntilTheDevice(visitor, name);
    visitor.box("Code").fill(shown.getLast());
    Walk.goOn(visitor);
    Walk.assertLoggedIn(visitor, name);
  }

  @Test
  void duoIsSetUpOnAPhoneAndAsksThere(Visitor visitor) {
    String name = FactorScenes.owner(visitor);
    visitor.page().clock().install();
    visitor.open(FactorFlows.duoSetup(visitor.server()));
    assertThat(visitor.image("QR code for the app of Duo")).isVisible();
    Walk.goOn(visitor);
    assertThat(visitor.alert("The phone is not registered yet.")).isVisible();
    visitor.page().reload();
    assertThat(visitor.image("QR code for the app of Duo")).isVisible();

    FactorFlows.PHONES.register(name);
    visitor.page().clock().runFor(6_000);

    assertThat(visitor.text("Duo Authenticator")).isVisible();
    logOut(visitor);
    logInUntilTheDevice(visitor, name);
    visitor.button("Ask my phone").click();
    Walk.assertLoggedIn(visitor, name);
  }

  @Test
  void whoHasNothingChoosesWhatToSetUp(Visitor visitor) {
    String name = Factors.somebody(visitor.server());
    FactorFlows.reach(visitor, FactorFlows.choice(visitor.server()), name);

    visitor.button("Codes on paper").click();
    assertThat(visitor.heading("Keep these recovery codes")).isVisible();
    visitor.button("I have kept them").click();

    Walk.assertLoggedIn(visitor, name);
    assertThat(visitor.text("Static Token")).isVisible();
  }
}
