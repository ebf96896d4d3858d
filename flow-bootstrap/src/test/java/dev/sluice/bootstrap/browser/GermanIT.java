package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.journey.RunningServer.ADMINISTRATOR;
import static dev.sluice.bootstrap.journey.RunningServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.sluice.bootstrap.journey.TestFlows;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever's browser prefers German is spoken to in German. */
@ExtendWith(BrowserExtension.class)
class GermanIT {

  @Test
  void somebodyLogsInAndOut(Visitors visitors) {
    Visitor visitor = visitors.come(Look.USUAL.german());

    visitor.open("/");
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "de");
    assertThat(visitor.heading()).hasText("Willkommen bei Sluice!");
    identify(visitor, ADMINISTRATOR);
    assertThat(visitor.link("Nicht Sie?")).isVisible();
    visitor.screenshot("password-german");
    givePassword(visitor, PASSWORD);
    assertThat(visitor.heading("Ihre Sitzungen")).isVisible();
    assertThat(visitor.text("Diese Sitzung")).isVisible();
    visitor.screenshot("start-german");
    visitor.way("Abmelden").click();

    assertThat(visitor.button("Anmelden")).isVisible();
  }

  @Test
  void aWrongPasswordIsAskedForAgain(Visitors visitors) {
    Visitor visitor = visitors.come(Look.USUAL.german());
    visitor.open("/");
    identify(visitor, "malte");

    givePassword(visitor, "falsch");

    Locator box = visitor.box("Passwort");
    assertThat(box).hasAccessibleDescription(Pattern.compile("Falsches Passwort"));
  }

  @Test
  void anExpiredRunBeginsAgainAndSaysWhy(Visitors visitors) {
    Visitor visitor = visitors.come(Look.USUAL.german());
    visitor.open("/");
    identify(visitor, ADMINISTRATOR);
    TestFlows.expire(visitor.server(), "default-authentication-flow");

    givePassword(visitor, PASSWORD);

    assertThat(visitor.status("Das hat zu lange gedauert")).isVisible();
  }

  @Test
  void aLostAnswerIsSentAgain(Visitors visitors) {
    Visitor visitor = visitors.come(Look.USUAL.german());
    visitor.open("/");
    Wire wire = Wire.cut(visitor);
    visitor.box("E-Mail oder Benutzername").fill(ADMINISTRATOR);
    visitor.button("Anmelden").click();
    assertThat(visitor.alert("Der Server ist nicht erreichbar.")).isVisible();

    wire.mend();
    visitor.button("Erneut versuchen").click();

    assertThat(visitor.box("Passwort")).isVisible();
  }

  @Test
  void whoIsLostOrBrokenOrWithoutScriptsIsTold(Visitors visitors) {
    Visitor lost = visitors.come(Look.USUAL.german());
    Visitor unscripted = visitors.come(Look.USUAL.german().withoutScripts());
    lost.traffic().failuresAreMeant();

    lost.open("/nowhere");
    unscripted.open("/");

    assertThat(lost.heading()).hasText("Seite nicht gefunden");
    assertThat(unscripted.page().innerText("body")).contains("Diese Seite benötigt JavaScript");
    lost.open(Flows.breaking(lost.server()));
    assertThat(lost.heading("Etwas ist schiefgegangen")).isVisible();
  }

  @Test
  void somebodySetsUpWhatTheyAreAskedForAfterwards(Visitors visitors) {
    Visitor visitor = visitors.come(Look.USUAL.german());
    String name = Factors.somebody(visitor.server());
    visitor.open("/");
    identify(visitor, name);
    givePassword(visitor, PASSWORD);
    assertThat(visitor.way("Abmelden")).isVisible();
    assertThat(visitor.link("Codes per E-Mail einrichten")).isVisible();
    assertThat(visitor.link("Passkey einrichten")).isVisible();
    visitor.link("Wiederherstellungscodes einrichten").click();
    visitor.button("Ich habe sie aufbewahrt").click();
    assertThat(visitor.way("Abmelden")).isVisible();
    Factors.app(visitor.server(), name, "Handy");
    visitor.page().reload();
    assertThat(visitor.text("Authenticator-App · seit")).containsText("nie benutzt");
    visitor.way("Abmelden").click();

    visitor.open(FactorFlows.login(visitor.server()));
    identify(visitor, name);
    givePassword(visitor, PASSWORD);

    assertThat(visitor.text("Wie möchten Sie bestätigen, dass Sie es sind?")).isVisible();
    visitor.screenshot("factor-picker-german");
    visitor.button("Authenticator-App").click();
    visitor.box("Code").fill("000000");
    assertThat(visitor.text("Der Code stimmt nicht.")).isVisible();
  }

  private static void identify(Visitor visitor, String name) {
    visitor.box("E-Mail oder Benutzername").fill(name);
    visitor.button("Anmelden").click();
    assertThat(visitor.box("Passwort")).isVisible();
  }

  private static void givePassword(Visitor visitor, String password) {
    visitor.box("Passwort").fill(password);
    visitor.button("Weiter").click();
  }
}
