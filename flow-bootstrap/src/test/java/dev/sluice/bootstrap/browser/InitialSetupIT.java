package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sluice.bootstrap.journey.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first thing that somebody does with a new server, from the first page to the last. */
@ExtendWith(BrowserExtension.class)
class InitialSetupIT {

  @TempDir Path data;

  private String page() throws IOException {
    String link = Files.readAllLines(data.resolve("initial-setup.txt")).getLast();
    return link.substring(link.indexOf("/if/flow/"));
  }

  @Test
  void oneOfTwoWhoHaveTheLinkSetsThePassword(Visitors visitors) throws IOException {
    try (var server = RunningServer.in(data);
        var people = visitors.at(server)) {
      Visitor operator = people.come();
      Visitor colleague = people.come();
      operator.open(page());
      colleague.open(page());
      assertThat(operator.heading()).hasText("Welcome to Sluice!");
      operator.screenshot("walk-setup");

      set(operator, "operator@example.org");
      Walk.assertLoggedIn(operator, "Sluice Default Admin");
      set(colleague, "colleague@example.org");

      assertDead(colleague);
      Visitor stranger = people.come();
      stranger.open(Flows.page("initial-setup"));
      assertDead(stranger);
      stranger.screenshot("walk-setup-used");
      people.assertClean();
    }
  }

  private static void set(Visitor visitor, String address) {
    visitor.box("Email").fill(address);
    Walk.choosePassword(visitor, Walk.SECRET);
  }

  private static void assertDead(Visitor visitor) {
    assertThat(visitor.text("This link is invalid, was used already, or has expired.")).isVisible();
  }
}
