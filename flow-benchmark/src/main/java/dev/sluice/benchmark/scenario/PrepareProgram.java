package dev.sluice.benchmark.scenario;

import dev.sluice.benchmark.login.Accounts;
import dev.sluice.benchmark.program.Arguments;
import dev.sluice.benchmark.program.Option;
import dev.sluice.benchmark.program.Program;
import dev.sluice.benchmark.program.ProgramFailed;
import dev.sluice.benchmark.program.Spelling;
import dev.sluice.bootstrap.SluiceServer;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills the database of a server that is configured by its environment: that which
 * SLUICE_DATABASE_URL names, or the embedded one of SLUICE_DATA_DIRECTORY, which no server may be
 * using meanwhile.
 */
public final class PrepareProgram implements Program {

  private static final int MOST_EXECUTIONS = 10_000_000;

  private static final Option<Integer> EXECUTIONS =
      Option.of(
          "executions", "1000", "how many runs wait in it", Spelling.number(0, MOST_EXECUTIONS));
  private static final Option<Boolean> COUNTED =
      Option.of(
          "count-statements",
          "no",
          "yes has the database count statements from its next start on; superusers may",
          Spelling::yesOrNo);

  private final String[] settings;

  /**
   * @param settings of the server, as on its command line, beside those of its environment
   */
  public PrepareProgram(String... settings) {
    this.settings =
        Stream.concat(
                Stream.of(
                    "--server.port=0",
                    "--logging.level.dev.sluice=warn",
                    // its stack trace says less than the message that we give
                    "--logging.level.org.springframework.boot.SpringApplication=off"),
                Stream.of(settings))
            .toArray(String[]::new);
  }

  @Override
  public String name() {
    return "prepare";
  }

  @Override
  public String purpose() {
    return "fills a database with users, waiting runs, and the flows of benchmarks";
  }

  @Override
  public List<Option<?>> options() {
    return Stream.concat(Accounts.OPTIONS.stream(), Stream.of(EXECUTIONS, COUNTED)).toList();
  }

  @Override
  public void run(List<String> args, PrintStream out) {
    Arguments given = Arguments.of(options(), args);
    var accounts = Accounts.of(given);
    int executions = given.get(EXECUTIONS);
    boolean counted = given.get(COUNTED);
    try (ConfigurableApplicationContext server = start()) {
      var scenario = new Scenario(server, out);
      scenario.prepare(accounts, executions);
      if (counted) {
        scenario.loadStatementCounter();
      }
    }
  }

  private ConfigurableApplicationContext start() {
    try {
      return SluiceServer.application().run(settings);
    } catch (RuntimeException e) {
      throw new ProgramFailed("No server could be started on the database: " + rootCause(e));
    }
  }

  /** Spring wraps what is wrong once for everything that it could not make because of it. */
  private static String rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
