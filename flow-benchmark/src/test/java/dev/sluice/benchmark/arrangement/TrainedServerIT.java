package dev.sluice.benchmark.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.benchmark.http.ServerAddress;
import dev.sluice.benchmark.program.Results;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says about production, with the server that this build has packed. */
class TrainedServerIT {

  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC");

  @TempDir Path directory;

  @Test
  void startsWithWhatTheTrainingHasWritten() throws Exception {
    Path jar = unpack(packedServer());
    run("-XX:AOTCacheOutput=" + cache(), "-jar", jar.toString(), "train", "--visits=1");

    ServerAddress address = freeAddress();
    // with "on" it does not start where it cannot use the cache
    List<String> options = with("-XX:AOTMode=on", "-XX:AOTCache=" + cache());
    var server =
        new JavaProcess(options, environment(address)).running(List.of("-jar", jar.toString()));

    assertThat(readyAfter(server, address)).isPositive();
  }

  private Path cache() {
    return directory.resolve("sluice.aot");
  }

  private Path unpack(Path packed) throws Exception {
    Path unpacked = directory.resolve("sluice");
    run(
        "-Djarmode=tools",
        "-jar",
        packed.toString(),
        "extract",
        "--destination",
        unpacked.toString());
    return unpacked.resolve(packed.getFileName());
  }

  private void run(String... program) throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    int status =
        new JavaProcess(OPTIONS, Map.of())
            .running(List.of(program))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start()
            .waitFor();
    assertThat(status).as(() -> read(log)).isZero();
  }

  private Duration readyAfter(ProcessBuilder server, ServerAddress address) {
    try (var running = ServerProcess.start(server, address, directory.resolve("server.log"))) {
      return running.awaitReady();
    }
  }

  private Map<String, String> environment(ServerAddress address) {
    return Map.of(
        "SERVER_PORT", Integer.toString(address.port()),
        "SLUICE_DATA_DIRECTORY", directory.resolve("data").toString());
  }

  private static ServerAddress freeAddress() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return new ServerAddress("localhost", socket.getLocalPort());
    }
  }

  private static List<String> with(String... more) {
    return Stream.concat(OPTIONS.stream(), Stream.of(more)).toList();
  }

  /** Only a build that packs leaves one. */
  private static Path packedServer() {
    Path target = Results.module().resolveSibling("flow-bootstrap").resolve("target");
    try {
      return ServerJar.find(target.toString());
    } catch (IllegalArgumentException missing) {
      System.out.println("[test] NOT TESTED: the cache of a training, for nothing was packed");
      assumeTrue(false, "no packed server");
      throw missing;
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
