package dev.sluice.adapter.integration.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Program;
import dev.sluice.application.port.Program.Browser;
import dev.sluice.application.port.Program.Device;
import dev.sluice.application.port.Program.OperatingSystem;
import dev.sluice.application.port.UserAgents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UaParserUserAgentsTest {

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  private static final String IPHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15"
          + " (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";
  private static final String GALAXY =
      "Mozilla/5.0 (Linux; Android 16; SAMSUNG SM-S936B) AppleWebKit/537.36"
          + " (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36";
  private static final String EDGE =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0";

  private static final UserAgents AGENTS = new UaParserUserAgents();

  @Test
  void knowsABrowserOnADesktop() {
    assertThat(AGENTS.describe(FIREFOX))
        .isEqualTo(
            new Program(
                new Browser("Firefox", "145", "0", ""),
                new OperatingSystem("Linux", "", "", "", ""),
                new Device("", "", "")));
  }

  @Test
  void knowsAPhoneWithItsBrand() {
    assertThat(AGENTS.describe(IPHONE))
        .isEqualTo(
            new Program(
                new Browser("Mobile Safari", "26", "0", ""),
                new OperatingSystem("iOS", "18", "6", "", ""),
                new Device("iPhone", "Apple", "iPhone")));
  }

  @Test
  void knowsTheModelThatAUserAgentNames() {
    assertThat(AGENTS.describe(GALAXY).device())
        .isEqualTo(new Device("Samsung SM-S936B", "Samsung", "SM-S936B"));
  }

  @Test
  void tellsTheDescendantsOfABrowserApart() {
    assertThat(AGENTS.describe(EDGE).description("{browser} on {system}"))
        .isEqualTo("Edge on Windows");
  }

  @ParameterizedTest
  @CsvSource({"curl/8.5.0, curl", "okhttp/4.12.0, okhttp"})
  void knowsProgramsThatAreNoBrowsers(String userAgent, String description) {
    assertThat(AGENTS.describe(userAgent).description("{browser} on {system}"))
        .isEqualTo(description);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "xyz", "\u241F", "$1 \\ ␀ (", "\ud800", "\u0000"})
  void knowsNothingOfNonsense(String userAgent) {
    assertThat(AGENTS.describe(userAgent)).isEqualTo(Program.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$2", "\\", "$", "␟", "a␟b␟c␟d", "\n"})
  void readsWhatOthersPutBetween(String text) {
    Program odd = AGENTS.describe("Mozilla/5.0 (Linux; Android 16; SAMSUNG SM-" + text + ") Foo");

    assertThat(odd.system().family()).isEqualTo("Android");
  }

  @Test
  void readsNoFurtherThanHeadersAreKept() {
    String padding = "x".repeat(512);

    assertThat(AGENTS.describe(padding + FIREFOX)).isEqualTo(Program.UNKNOWN);
    assertThat(AGENTS.describe(FIREFOX + padding).description("{browser} on {system}"))
        .isEqualTo("Firefox on Linux");
  }

  @Test
  void remembersTheLatest() {
    Program first = AGENTS.describe(FIREFOX);
    for (int i = 0; i < 1_000; i++) {
      AGENTS.describe("x" + i);
    }

    Program again = AGENTS.describe(FIREFOX);

    assertThat(again).isEqualTo(first).isNotSameAs(first);
    assertThat(AGENTS.describe(FIREFOX)).isSameAs(again);
  }
}
