package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proves the promise that published clients work unchanged, with one of them. */
@ExtendWith(JourneyExtension.class)
class PublishedClientIT {

  @Test
  void thePublishedClientLogsIn(RunningServer server) throws Exception {
    NpmPackages.assumeNpm("the published client");
    NpmPackages.install();

    String output =
        NpmPackages.run(
            Map.of(
                "SERVER_ADDRESS", server.address().toString(),
                "LOGIN_USERNAME", RunningServer.ADMINISTRATOR,
                "LOGIN_PASSWORD", RunningServer.PASSWORD),
            "node",
            "login.mjs");

    assertThat(output).contains("logged in as akadmin");
  }

  @Test
  void thePublishedClientDefinesAFlowAndBringsItBack(RunningServer server) throws Exception {
    NpmPackages.assumeNpm("the published client");
    NpmPackages.install();

    String output =
        NpmPackages.run(
            Map.of(
                "SERVER_ADDRESS", server.address().toString(),
                "API_TOKEN", RunningServer.TOKEN,
                "LOGIN_USERNAME", RunningServer.ADMINISTRATOR,
                "LOGIN_PASSWORD", RunningServer.PASSWORD),
            "node",
            "define.mjs");

    assertThat(output)
        .containsSubsequence(
            "logged in as akadmin",
            "left: 0",
            "imported: true",
            "logged in as akadmin",
            "same: true");
  }

  @Test
  void whatComesFromNpmIsPinnedWithoutNamingAHost() throws IOException {
    String lock = Files.readString(NpmPackages.SOURCES.resolve("package-lock.json"));

    assertThat(lock).contains("\"integrity\"").doesNotContain("\"resolved\"", "://");
  }
}
