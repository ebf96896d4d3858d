package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What the pages of this run looked like, for people to look at. */
final class Pictures {

  private static final Path FOLDER = Path.of("target/screenshots");
  private static final String FAILED = "failed/";

  private Pictures() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** Forgets former runs. */
  static void clear() {
    try {
      FileSystemUtils.deleteRecursively(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what somebody saw when a test failed, and what their browser had logged. */
  static void keepFailure(Visitor visitor, String name) {
    try {
      Files.createDirectories(file(FAILED));
      Files.write(file(FAILED + name + ".log"), visitor.traffic().log());
      visitor.screenshot(FAILED + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PlaywrightException e) {
      System.out.println("[test] No picture of " + name + ": " + e.getMessage());
    }
  }
}
