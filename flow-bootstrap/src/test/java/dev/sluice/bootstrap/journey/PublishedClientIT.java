package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proves the promise that published clients work unchanged, with one of them. */
@ExtendWith(JourneyExtension.class)
class PublishedClientIT {

  private static final Path SOURCES = Path.of("src/test/js");
  private static final Path CLIENT = Path.of("target/npm-client");
  private static final List<String> FILES =
      List.of(".npmrc", "login.mjs", "package-lock.json", "package.json");

  @Test
  void thePublishedClientLogsIn(RunningServer server) throws Exception {
    assumeNpm();
    install();

    String output =
        run(
            Map.of(
                "SERVER_ADDRESS", server.address().toString(),
                "LOGIN_USERNAME", RunningServer.ADMINISTRATOR,
                "LOGIN_PASSWORD", RunningServer.PASSWORD),
            "node",
            "login.mjs");

    assertThat(output).contains("logged in as akadmin");
  }

  @Test
  void theClientIsPinnedWithoutNamingAHost() throws IOException {
    String lock = Files.readString(SOURCES.resolve("package-lock.json"));

    assertThat(lock).contains("\"integrity\"").doesNotContain("\"resolved\"", "://");
  }

  private static void assumeNpm() {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "npm")));
    if (!found) {
      System.out.println("[test] NOT TESTED: the published client, for there is no npm here");
    }
    assumeTrue(found, "no npm on the PATH");
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(CLIENT);
    for (String file : FILES) {
      Files.copy(SOURCES.resolve(file), CLIENT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run(Map.of(), "npm", "ci", "--prefer-offline");
  }

  private static String run(Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(CLIENT.toFile()).redirectErrorStream(true);
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
