package dev.sluice.bootstrap.journey;

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

/** The server in a process of its own, which ends by being killed. */
record ServerProcess(Process process, URI address) implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("open (http://localhost:\\d+)/");

  /** Starts with its data in a directory. */
  static ServerProcess start(Path data) throws IOException {
    return start(data, Map.of());
  }

  /** The same with more settings. */
  static ServerProcess start(Path data, Map<String, String> settings) throws IOException {
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
    builder.environment().putAll(settings);
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
