package dev.sluice.benchmark.load;

import static dev.sluice.benchmark.login.FlowServer.ASK_BOTH;
import static dev.sluice.benchmark.login.FlowServer.ASK_NAME;
import static dev.sluice.benchmark.login.FlowServer.AWAIT_MAIL;
import static dev.sluice.benchmark.login.FlowServer.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.benchmark.cost.Meters;
import dev.sluice.benchmark.login.Accounts;
import dev.sluice.benchmark.login.FlowServer;
import dev.sluice.benchmark.login.FlowServer.Said;
import dev.sluice.benchmark.login.FlowServer.Seen;
import dev.sluice.benchmark.machine.Machine;
import dev.sluice.benchmark.program.Arguments;
import dev.sluice.benchmark.program.ProgramFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final Load.Plan TWO_FOR_A_SECOND =
      new Load.Plan(2, Duration.ZERO, Duration.ofSeconds(1));

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void measuresLoginsAndCountsFailuresByTheirKind() throws IOException {
    try (var server = FlowServer.answering(LoadTest::logInAllButTheThird)) {
      LoadFigures figures = load(server).run(TWO_FOR_A_SECOND);

      assertThat(figures.logins()).isPositive();
      assertThat(figures.login().p50()).isPositive();
      assertThat(figures.steps()).containsOnlyKeys("GET", "POST ak-stage-identification");
      assertThat(figures.failures()).containsOnlyKeys("status 429");
      assertThat(figures.perSecond()).hasSize(1);
      assertThat(LoadText.of(figures)).contains("logins/s", "p99", "status 429=");
      assertThat(printed.toString(StandardCharsets.UTF_8)).contains("measured   1 s", " failed");
    }
  }

  @Test
  void saysWhyNobodyCouldLogIn() throws IOException {
    try (var server = FlowServer.answering(_ -> new Said(500, "{}", "X-A", "b"))) {
      assertThatThrownBy(() -> load(server).run(TWO_FOR_A_SECOND))
          .isInstanceOf(ProgramFailed.class)
          .hasMessageContaining("Nobody could log in at http://localhost:")
          .hasMessageContaining("status 500=");
    }
  }

  @Test
  void triesOutThatALoginIsOne() throws IOException {
    try (var server =
        FlowServer.saying(
            Said.ok(ASK_BOTH), Said.ok(DONE), Said.ok("{\"username\":\"bench-1\"}"))) {
      Trial.of(target(server));

      assertThat(server.seen()).last().extracting(Seen::path).isEqualTo("/api/v3/core/users/me/");
    }
  }

  @Test
  void refusesAFlowThatLogsNobodyIn() throws IOException {
    try (var server = FlowServer.saying(Said.ok(DONE), Said.ok("{\"username\":\"other\"}"))) {
      assertThatThrownBy(() -> Trial.of(target(server)))
          .isInstanceOf(ProgramFailed.class)
          .hasMessage("login came to its end without logging bench-1 in.");
    }
  }

  @Test
  void saysWhatToDoWhereTheTrialFails() throws IOException {
    try (var server = FlowServer.saying(Said.ok(ASK_NAME), new Said(404, "{}", "X-A", "b"))) {
      assertThatThrownBy(() -> Trial.of(target(server)))
          .isInstanceOf(ProgramFailed.class)
          .hasMessageContaining("through login (status 404). Does the server run there");
    }
  }

  @Test
  void saysThatNobodyTakesMails() throws IOException {
    try (var server = FlowServer.answering(_ -> Said.ok(AWAIT_MAIL))) {
      assertThatThrownBy(() -> load(server).run(TWO_FOR_A_SECOND))
          .isInstanceOf(ProgramFailed.class)
          .hasMessageContaining("waits for a mail, and nobody takes mails=");
      assertThatThrownBy(() -> Trial.of(target(server)))
          .isInstanceOf(ProgramFailed.class)
          .hasMessage("login mails links, and nobody takes mails: give --mail-port.");
    }
  }

  private static Said logInAllButTheThird(Seen seen) {
    if (seen.body().contains("\"bench-3\"")) {
      return new Said(429, "{}", "Retry-After", "1");
    }
    return Said.ok(seen.method().equals("GET") ? ASK_BOTH : DONE);
  }

  private Load load(FlowServer server) {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Load(target(server), new Meters(Machine.local(), null, null), out);
  }

  private static Target target(FlowServer server) {
    Arguments five = Arguments.of(Accounts.OPTIONS, List.of("--users=5"));
    return new Target(server.address(), "login", Accounts.of(five), null);
  }
}
