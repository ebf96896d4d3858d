package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.SluiceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingJourneyIT {

  @TempDir Path parent;

  /** The environment is that of a server whose database must not notice. */
  @Test
  void walksThroughTheDefaultFlowsAndLeavesNothing() throws Exception {
    Path temporary = Files.createDirectory(parent.resolve("temporary"));

    Ended training = train(temporary, "--visits=2");

    assertThat(training.output()).contains("Training is over");
    assertThat(training.status()).isZero();
    assertThat(filesIn(temporary)).isEmpty();
    assertThat(parent.resolve("production")).doesNotExist();
  }

  @Test
  void takesNoSettings() throws Exception {
    Path temporary = Files.createDirectory(parent.resolve("temporary"));

    Ended refused = train(temporary, "--sluice.database.url=postgres://localhost:1/sluice");

    assertThat(refused.output())
        .contains("'train --sluice.database.url=postgres://localhost:1/sluice' has no meaning.")
        .contains("only --visits with a number")
        .doesNotContain("\tat dev.sluice");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(filesIn(temporary)).isEmpty();
  }

  /** A process that is over. */
  private record Ended(int status, String output) {}

  private Ended train(Path temporary, String option) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                SluiceServer.class.getName(),
                "train",
                option));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "SLUICE_DATABASE_URL", "postgres://localhost:1/production",
                "SLUICE_DATA_DIRECTORY", parent.resolve("production").toString(),
                "SLUICE_BASE_URL", "https://id.example.org"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private static List<Path> filesIn(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
