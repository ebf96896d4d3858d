package dev.sluice.benchmark.load;

import dev.sluice.benchmark.cost.Meters;
import dev.sluice.benchmark.database.Postgres;
import dev.sluice.benchmark.database.PostgresAddress;
import dev.sluice.benchmark.http.ServerAddress;
import dev.sluice.benchmark.login.Accounts;
import dev.sluice.benchmark.machine.Machine;
import dev.sluice.benchmark.mail.MailSink;
import dev.sluice.benchmark.program.Arguments;
import dev.sluice.benchmark.program.Option;
import dev.sluice.benchmark.program.Program;
import dev.sluice.benchmark.program.Results;
import dev.sluice.benchmark.program.Spelling;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drives logins against a server that runs already. */
public final class LoadProgram implements Program {

  private static final int MOST_CLIENTS = 1_000;
  private static final int LAST_PORT = 65_535;

  private static final Option<ServerAddress> ADDRESS =
      Option.of("address", "http://localhost:8080", "where the server listens", ServerAddress::of);
  private static final Option<String> FLOW =
      Option.of("flow", "benchmark-login", "the slug of the flow", Spelling::text);
  private static final Option<Integer> CLIENTS =
      Option.of("clients", "8", "how many log in at once", Spelling.number(1, MOST_CLIENTS));
  private static final Option<Duration> WARM_UP =
      Option.of("warm-up", "30s", "for how long nothing is measured", Spelling.duration(0));
  private static final Option<Duration> DURATION =
      Option.of("duration", "30s", "for how long it is", Spelling.duration(1));
  private static final Option<Integer> MAIL_PORT =
      Option.optional(
          "mail-port",
          "2525",
          "where mails are taken, for flows that mail links: the SPRING_MAIL_PORT of the server",
          Spelling.number(1, LAST_PORT));
  private static final Option<Integer> SERVER_PID =
      Option.optional(
          "server-pid",
          "4711",
          "the process of the server; found by its port if that is on this machine",
          Spelling.number(1, Integer.MAX_VALUE));
  private static final Option<PostgresAddress> DATABASE =
      Option.optional(
          "database-url",
          "jdbc:postgresql://localhost/sluice",
          "the database of the server; $SLUICE_DATABASE_URL if that is set",
          PostgresAddress::of);
  private static final Option<PostgresAddress> DATA_DIRECTORY =
      Option.optional(
          "data-directory",
          ".sluice",
          "the data directory of the server, if its database is the embedded one",
          text -> PostgresAddress.embeddedIn(Spelling.path(text)));

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String purpose() {
    return "logs people in or enrols them at a running server, and measures";
  }

  @Override
  public List<Option<?>> options() {
    return Stream.concat(
            Stream.of(ADDRESS, FLOW, CLIENTS, WARM_UP, DURATION, MAIL_PORT),
            Stream.concat(
                Accounts.OPTIONS.stream(),
                Stream.of(SERVER_PID, DATABASE, DATA_DIRECTORY, Results.OPTION)))
        .toList();
  }

  @Override
  public void run(List<String> args, PrintStream out) {
    Arguments given = Arguments.of(options(), args);
    var plan = new Load.Plan(given.get(CLIENTS), given.get(WARM_UP), given.get(DURATION));
    var results = new Results(given.get(Results.OPTION));
    try (Postgres postgres = postgres(given);
        MailSink mails = given.find(MAIL_PORT).map(MailSink::open).orElse(null)) {
      var target = new Target(given.get(ADDRESS), given.get(FLOW), Accounts.of(given), mails);
      var meters = new Meters(Machine.local(), server(given, target.server()), postgres);
      Trial.of(target);
      LoadFigures figures = new Load(target, meters, out).run(plan);
      String text = LoadText.of(figures);
      out.print(text);
      results.write(name(), text, figures);
    }
  }

  private static @Nullable Long server(Arguments given, ServerAddress address) {
    return given
        .find(SERVER_PID)
        .map(Integer::longValue)
        .or(() ->
            address.isLocal() ? Machine.local().findListener(address.port()) : Optional.empty())
        .orElse(null);
  }

  private static @Nullable Postgres postgres(Arguments given) {
    return given
        .find(DATABASE)
        .or(() -> given.find(DATA_DIRECTORY))
        .or(() -> PostgresAddress.findIn(System.getenv()))
        .map(Postgres::at)
        .orElse(null);
  }
}
