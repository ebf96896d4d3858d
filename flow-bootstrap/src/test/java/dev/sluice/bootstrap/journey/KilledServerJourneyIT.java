package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.SluiceServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerJourneyIT {

  private static final Pattern READY = Pattern.compile("open (http://localhost:\\d+)/");

  @TempDir Path parent;

  @Test
  void aRunGoesOnAfterTheServerWasKilled() throws Exception {
    ApiClient visitor;
    try (var first = ServerProcess.start(parent)) {
      visitor = new ApiClient(first.address());
      visitor.get(LoginSteps.LOGIN);
      assertThat(LoginSteps.identify(visitor).field("component")).isEqualTo("ak-stage-password");
      first.kill();
    }

    try (var second = ServerProcess.start(parent)) {
      ApiClient back = visitor.at(second.address());

      assertThat(back.post(LoginSteps.LOGIN, LoginSteps.PASSWORD).field("to")).isEqualTo("/");
      assertThat(back.get(LoginSteps.ME).status()).isEqualTo(200);
    }
  }

  /** The server in a process of its own, which ends by being killed. */
  private record ServerProcess(Process process, URI address) implements AutoCloseable {

    static ServerProcess start(Path data) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SluiceServer.class.getName()));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder
          .environment()
          .putAll(
              Map.of(
                  "SERVER_PORT",
                  "0",
                  "SLUICE_DATA_DIRECTORY",
                  data.resolve("data").toString(),
                  "SLUICE_BOOTSTRAP_PASSWORD",
                  RunningServer.PASSWORD));
      Process process = builder.start();
      return new ServerProcess(process, awaitReady(process));
    }

    private static URI awaitReady(Process process) throws IOException {
      var said = new StringBuilder();
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          return URI.create(ready.group(1));
        }
      }
      throw new IllegalStateException("The server did not start:\n" + said);
    }

    /** As kill -9 does; its embedded database is left behind. */
    void kill() {
      process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
