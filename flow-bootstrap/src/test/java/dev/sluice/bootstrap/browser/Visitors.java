package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import dev.sluice.bootstrap.journey.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets people come to the server, each with a browser profile of their own. */
final class Visitors implements AutoCloseable {

  private static final int PATIENCE = 10_000;
  private static final Path FAILED = Path.of("target/screenshots/failed");

  private final List<Visitor> present = new ArrayList<>();
  private final Browser browser;
  private final RunningServer server;

  Visitors(Browser browser, RunningServer server) {
    this.browser = browser;
    this.server = server;
  }

  /** Somebody whom the server has never seen. */
  Visitor come() {
    return come(Look.USUAL);
  }

  Visitor come(Look look) {
    BrowserContext context = browser.newContext(look.options());
    context.setDefaultTimeout(PATIENCE);
    Visitor visitor = Visitor.in(context, server);
    present.add(visitor);
    return visitor;
  }

  RunningServer server() {
    return server;
  }

  void assertClean() {
    present.forEach(visitor -> visitor.traffic().assertClean());
  }

  /** Keeps what they saw last, and what their browsers logged. */
  void keepEvidence(String name) {
    for (int i = 0; i < present.size(); i++) {
      keepEvidence(present.get(i), name + (i == 0 ? "" : "-" + (i + 1)));
    }
  }

  private static void keepEvidence(Visitor visitor, String name) {
    try {
      Files.createDirectories(FAILED);
      Files.write(FAILED.resolve(name + ".log"), visitor.traffic().log());
      visitor.screenshot("failed/" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PlaywrightException e) {
      System.out.println("[test] No picture of " + name + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    present.forEach(visitor -> visitor.page().context().close());
  }
}
