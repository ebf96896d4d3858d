package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartJourneyIT {

  private static final String LOGIN = "/api/v3/flows/executor/default-authentication-flow/?query=";

  @TempDir Path parent;

  @Test
  void somebodyWithoutAnyConfigurationLogsInBeforeAndAfterARestart(CapturedOutput output)
      throws IOException {
    Path data = parent.resolve("data");
    Path file = data.resolve("initial-admin-password.txt");

    try (var first = RunningServer.in(data)) {
      assertThat(output).contains("password are in " + file);
      assertThat(whoLogsIn(first, passwordIn(file))).isEqualTo("akadmin");
    }
    String password = passwordIn(file);
    Files.delete(file);
    try (var second = RunningServer.in(data)) {
      assertThat(whoLogsIn(second, password)).isEqualTo("akadmin");
    }
    assertThat(file).doesNotExist();
    assertThat(output).doesNotContain(password);
  }

  private static String whoLogsIn(RunningServer server, String password) {
    ApiClient visitor = server.visitor();
    visitor.get(LOGIN);
    visitor.post(LOGIN, Map.of("component", "ak-stage-identification", "uid_field", "akadmin"));
    visitor.post(LOGIN, Map.of("component", "ak-stage-password", "password", password));
    return visitor.get("/api/v3/core/users/me/").json().at("/user/username").asString();
  }

  private static String passwordIn(Path file) throws IOException {
    String line = Files.readAllLines(file).getLast();
    return line.substring("password: ".length());
  }
}
