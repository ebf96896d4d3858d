package dev.sluice.benchmark.arrangement;

import dev.sluice.adapter.integration.argon2.EngineChoice;
import dev.sluice.benchmark.hash.HashProgram;
import dev.sluice.benchmark.hash.HashingCost;
import dev.sluice.benchmark.load.Load;
import dev.sluice.benchmark.login.Accounts;
import dev.sluice.benchmark.program.Arguments;
import dev.sluice.benchmark.program.Option;
import dev.sluice.benchmark.program.Results;
import dev.sluice.benchmark.program.Spelling;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured.
 *
 * @param flows slugs of flows, one after the other
 * @param clients how many log in at once, one number after the other
 * @param firstMinute for how long the first flow is watched as soon as the server is ready
 * @param warmUp before each measurement
 * @param duration of each measurement
 * @param accounts who logs in
 * @param executions how many runs wait in the database
 * @param hashing what a password hash costs
 * @param engine what computes it
 * @param server how the server is started
 * @param results where results go
 */
record Wishes(
    List<String> flows,
    List<Integer> clients,
    Duration firstMinute,
    Duration warmUp,
    Duration duration,
    Accounts accounts,
    int executions,
    HashingCost hashing,
    EngineChoice engine,
    Server server,
    Results results) {

  private static final int MOST_CLIENTS = 1_000;
  private static final int MOST_EXECUTIONS = 10_000_000;

  private static final Option<List<String>> FLOWS =
      Option.of(
          "flows",
          "benchmark-login,default-authentication-flow",
          "slugs of flows, measured one after the other; benchmark-enrollment makes accounts",
          Spelling.list(Spelling::text));
  private static final Option<List<Integer>> CLIENTS =
      Option.of(
          "clients",
          "1,8,32",
          "how many log in at once, measured one after the other",
          Spelling.list(Spelling.number(1, MOST_CLIENTS)));
  private static final Option<Duration> FIRST_MINUTE =
      Option.of(
          "first-minute",
          "60s",
          "for how long the first flow is watched from the start on, with 8 clients; 0s for not",
          Spelling.duration(0));
  private static final Option<Duration> WARM_UP =
      Option.of("warm-up", "15s", "before each measurement", Spelling.duration(0));
  private static final Option<Duration> DURATION =
      Option.of("duration", "30s", "of each measurement", Spelling.duration(1));
  private static final Option<Integer> EXECUTIONS =
      Option.of(
          "executions",
          "1000",
          "how many runs wait in the database",
          Spelling.number(0, MOST_EXECUTIONS));
  private static final Option<HashingCost> HASHING = HashingCost.option("minimal");

  /**
   * How the server is started.
   *
   * @param jar the packed server
   * @param jvmOptions for its virtual machine
   * @param dataDirectory where it keeps its data, or null for a directory that is removed in the
   *     end
   */
  record Server(Path jar, List<String> jvmOptions, @Nullable Path dataDirectory) {

    private static final Option<Path> JAR =
        Option.of(
            "server-jar",
            Results.module().resolveSibling("flow-bootstrap").resolve("target").toString(),
            "the packed server, or the directory where it lies",
            ServerJar::find);
    private static final Option<List<String>> JVM_OPTIONS =
        Option.of(
            "jvm-options",
            "-Xmx256m -XX:+UseCompactObjectHeaders -XX:+UseSerialGC",
            "for the server, and for hashing alone",
            text -> List.of(text.strip().split("\\s+")));
    private static final Option<Path> DATA_DIRECTORY =
        Option.optional(
            "data-directory",
            "/var/tmp/sluice",
            "for the embedded database, and kept; without it, one that is removed in the end",
            Spelling::path);
    private static final List<Option<?>> OPTIONS = List.of(JAR, JVM_OPTIONS, DATA_DIRECTORY);

    private static Server of(Arguments given) {
      return new Server(
          given.get(JAR), given.get(JVM_OPTIONS), given.find(DATA_DIRECTORY).orElse(null));
    }
  }

  /** What can be given. */
  static List<Option<?>> options() {
    return Stream.of(
            List.<Option<?>>of(
                FLOWS,
                CLIENTS,
                FIRST_MINUTE,
                WARM_UP,
                DURATION,
                EXECUTIONS,
                HASHING,
                HashProgram.ENGINE),
            Accounts.OPTIONS,
            Server.OPTIONS,
            List.<Option<?>>of(Results.OPTION))
        .flatMap(List::stream)
        .toList();
  }

  static Wishes of(Arguments given) {
    return new Wishes(
        given.get(FLOWS),
        given.get(CLIENTS),
        given.get(FIRST_MINUTE),
        given.get(WARM_UP),
        given.get(DURATION),
        Accounts.of(given),
        given.get(EXECUTIONS),
        given.get(HASHING),
        given.get(HashProgram.ENGINE),
        Server.of(given),
        new Results(given.get(Results.OPTION)));
  }

  Load.Plan plan(int count) {
    return new Load.Plan(count, warmUp, duration);
  }
}
