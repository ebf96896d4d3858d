package dev.sluice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.benchmark.cost.Meters;
import dev.sluice.benchmark.http.ServerAddress;
import dev.sluice.benchmark.load.Load;
import dev.sluice.benchmark.load.LoadFigures;
import dev.sluice.benchmark.load.LoadProgram;
import dev.sluice.benchmark.load.LoadText;
import dev.sluice.benchmark.load.Target;
import dev.sluice.benchmark.load.Trial;
import dev.sluice.benchmark.login.Accounts;
import dev.sluice.benchmark.machine.Machine;
import dev.sluice.benchmark.mail.MailSink;
import dev.sluice.benchmark.program.Arguments;
import dev.sluice.benchmark.program.Results;
import dev.sluice.benchmark.scenario.PrepareProgram;
import dev.sluice.bootstrap.SluiceServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(PostgresExtension.class)
class BenchmarkProgramsIT {

  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
  private static final int USERS = 20;

  /** It takes a few seconds until a mail comes. */
  private static final Load.Plan FEW_MAILS =
      new Load.Plan(2, Duration.ofSeconds(5), Duration.ofSeconds(2));

  @TempDir Path directory;

  @Test
  void enrolPeopleWhoOpenTheLinksInTheirMails(DataSource database) {
    var postgres = (PGSimpleDataSource) database;
    prepare(postgres, "--users=1", "--executions=0");
    try (var mails = MailSink.open(0);
        ConfigurableApplicationContext server = start(postgres, mails.port())) {
      var target = new Target(address(server), "benchmark-enrollment", accounts(), mails);
      Trial.of(target);

      LoadFigures figures =
          new Load(target, new Meters(Machine.local(), null, null), NOWHERE).run(FEW_MAILS);

      assertThat(figures.failures()).isEmpty();
      assertThat(figures.mail()).isNotNull();
      assertThat(figures.steps())
          .containsOnlyKeys(
              "GET",
              "GET mailed link",
              "POST ak-stage-consent",
              "POST ak-stage-prompt",
              "POST ak-stage-prompt 2");
      assertThat(LoadText.of(figures))
          .contains("enrolments/s", "an enrolment", "until the mail came");
    }
  }

  @Test
  void prepareADatabaseAndLogPeopleInAtARealServer(DataSource database) throws SQLException {
    var postgres = (PGSimpleDataSource) database;
    int sessions = count(database, "session");
    int runs = count(database, "execution");
    prepare(postgres, "--users=10", "--executions=5");
    prepare(postgres, "--users=" + USERS, "--executions=30");

    assertThat(count(database, "user_account where path = 'benchmark'")).isEqualTo(USERS);
    assertThat(count(database, "session")).isEqualTo(sessions + 30);
    assertThat(count(database, "execution")).isEqualTo(runs + 30);
    try (ConfigurableApplicationContext server = start(postgres, 0)) {
      logEverybodyIn(address(server), "benchmark-login");
      logEverybodyIn(address(server), "default-authentication-flow");

      LoadFigures figures = load(address(server), postgres);

      assertThat(figures.failures()).isEmpty();
      assertThat(figures.steps()).containsOnlyKeys("GET", "POST ak-stage-identification");
      assertThat(figures.costs().server()).isNotNull();
      assertThat(figures.costs().work()).isNotNull();
    }
  }

  private void prepare(PGSimpleDataSource database, String... args) {
    new PrepareProgram(settings(database)).run(List.of(args), NOWHERE);
  }

  private ConfigurableApplicationContext start(PGSimpleDataSource database, int mailPort) {
    var application = SluiceServer.application();
    application.setDefaultProperties(
        Map.of(
            "server.port",
            0,
            "spring.mail.host",
            "127.0.0.1",
            "spring.mail.port",
            mailPort,
            "sluice.limits.anonymous-requests-per-second",
            0));
    return application.run(settings(database));
  }

  private static void logEverybodyIn(ServerAddress server, String flow) {
    var target = new Target(server, flow, accounts(), null);
    for (int i = 0; i < USERS; i++) {
      assertThatCode(() -> Trial.of(target)).doesNotThrowAnyException();
    }
  }

  private LoadFigures load(ServerAddress server, PGSimpleDataSource database) {
    new LoadProgram()
        .run(
            List.of(
                "--address=" + server,
                "--users=" + USERS,
                "--clients=2",
                "--warm-up=0s",
                "--duration=1s",
                "--database-url=" + url(database),
                "--output=" + directory),
            NOWHERE);
    return new Results(directory).read("load", LoadFigures.class);
  }

  private String[] settings(PGSimpleDataSource database) {
    return new String[] {
      "--sluice.data-directory=" + directory.resolve("data"),
      "--sluice.database.url=" + url(database),
      "--sluice.secret-key=0123456789abcdef0123456789abcdef",
      "--sluice.hashing.memory-kib=8",
      "--sluice.hashing.iterations=1"
    };
  }

  private static String url(PGSimpleDataSource database) {
    String url = database.getURL();
    String password = database.getPassword();
    return url
        + (url.contains("?") ? "&" : "?")
        + ("user=" + database.getUser())
        + (password == null ? "" : "&password=" + password);
  }

  private static ServerAddress address(ConfigurableApplicationContext server) {
    String port = server.getEnvironment().getRequiredProperty("local.server.port");
    return ServerAddress.of("http://localhost:" + port);
  }

  private static Accounts accounts() {
    return Accounts.of(Arguments.of(Accounts.OPTIONS, List.of("--users=" + USERS)));
  }

  private static int count(DataSource database, String rows) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select count(*) from " + rows)) {
      var row = query.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }
}
