package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.sluice.bootstrap.journey.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, driven by the tests. */
final class Chromium implements AutoCloseable {

  private static final String VARIABLE = "SLUICE_TEST_BROWSER";
  private static final List<String> NAMES =
      List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser");
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--no-first-run",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** The one that {@value #VARIABLE} names, else the first that there is. */
  static Optional<Path> find() {
    String named = System.getenv(VARIABLE);
    return named == null || named.isBlank()
        ? Stream.concat(
                NAMES.stream().flatMap(name -> Programs.find(name).stream()),
                USUAL_PLACES.stream().map(Path::of).filter(Files::isExecutable))
            .filter(Chromium::tellsItsVersion)
            .findFirst()
        : Optional.of(Path.of(named));
  }

  /** Starts a browser, by way of a Node. */
  static Chromium start(Path executable, Path node) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.toString())));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** Where a distribution has moved Chromium elsewhere, its name still runs, and only says so. */
  private static boolean tellsItsVersion(Path executable) {
    try {
      Process process =
          new ProcessBuilder(executable.toString(), "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said.matches("(?s)(Chromium|Google Chrome) \\d.*");
    } catch (IOException e) {
      return false;
    }
  }
}
