package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the tests take from npm, pinned by a lockfile. */
public final class NpmPackages {

  static final Path SOURCES = Path.of("src/test/js");

  private static final Path DIRECTORY = Path.of("target/npm");
  private static final List<String> FILES =
      List.of(
          ".npmrc",
          "browser.mjs",
          "define.mjs",
          "login.mjs",
          "package-lock.json",
          "package.json",
          "steps.mjs");

  private static boolean installed;

  private NpmPackages() {}

  /** Skips what needs them, loudly, where there is no npm. */
  public static void assumeNpm(String whatNeedsIt) {
    boolean found = Programs.find("npm").isPresent();
    if (!found) {
      Programs.reportMissing(whatNeedsIt, "there is no npm here");
    }
    assumeTrue(found, "no npm on the PATH");
  }

  /** Installs them, once a run, and answers where the folder {@code node_modules} is. */
  public static synchronized Path install() throws IOException, InterruptedException {
    if (!installed) {
      copyAndInstall();
      installed = true;
    }
    return DIRECTORY;
  }

  private static void copyAndInstall() throws IOException, InterruptedException {
    Files.createDirectories(DIRECTORY);
    for (String file : FILES) {
      Files.copy(
          SOURCES.resolve(file), DIRECTORY.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run(Map.of(), "npm", "ci", "--prefer-offline");
  }

  /** What a command says there. */
  static String run(Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command).directory(DIRECTORY.toFile()).redirectErrorStream(true);
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
