package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.cost.Meters;
import dev.sluice.benchmark.database.Postgres;
import dev.sluice.benchmark.hash.HashFigures;
import dev.sluice.benchmark.hash.HashProgram;
import dev.sluice.benchmark.hash.HashingCost;
import dev.sluice.benchmark.http.ServerAddress;
import dev.sluice.benchmark.load.LoadFigures;
import dev.sluice.benchmark.machine.Machine;
import dev.sluice.benchmark.mail.MailSink;
import dev.sluice.benchmark.program.Results;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database, a server on it, people who log in or enrol, and where their mails go. */
final class Arrangement {

  private static final double MILLIS_PER_SECOND = 1_000;

  private final Wishes wishes;
  private final String mainClass;
  private final PrintStream out;

  /**
   * @param wishes what is to be measured
   * @param mainClass the class that starts programs by their names
   * @param out where progress is shown
   */
  Arrangement(Wishes wishes, String mainClass, PrintStream out) {
    this.wishes = wishes;
    this.mainClass = mainClass;
    this.out = out;
  }

  /** The server starts on data that are there: a warm start. */
  ArrangementFigures measure() {
    try (Place place = Place.of(wishes.server().dataDirectory(), wishes.results())) {
      prepare(place);
      Served served = serve(place);
      return new ArrangementFigures(
          description(place),
          wishes.hashing(),
          served.ready.toMillis() / MILLIS_PER_SECOND,
          served.first == null ? null : FirstMinute.of(served.first, served.steady),
          served.steady,
          served.counted,
          hashAlone());
    }
  }

  /** What the server has shown until it was stopped. */
  private record Served(
      Duration ready,
      @Nullable LoadFigures first,
      List<LoadFigures> steady,
      List<LoadFigures> counted) {}

  private void prepare(Place place) {
    Stream<String> scenario =
        Stream.of(
            "--executions=" + wishes.executions(),
            "--count-statements=" + (place.isEmbedded() ? "yes" : "no"));
    new Companion(new JavaProcess(List.of(), environment(place)), mainClass)
        .run("prepare", Stream.concat(wishes.accounts().asArguments().stream(), scenario).toList());
  }

  private Served serve(Place place) {
    var address = new ServerAddress("localhost", freePort());
    try (MailSink mails = MailSink.open(0);
        ServerProcess server = start(place, address, mails)) {
      Duration ready = server.awaitReady();
      out.printf("the server is ready after %d ms%n", ready.toMillis());
      try (Postgres postgres = Postgres.at(place.database())) {
        boolean counts = place.isEmbedded() && postgres.countsStatements();
        if (counts) {
          postgres.countStatements(false);
        }
        var meters = new Meters(Machine.local(), server.pid(), postgres);
        var measurements = new Measurements(wishes, address, mails, meters, out);
        return new Served(
            ready,
            measurements.first(),
            measurements.steady(),
            counts ? measurements.counted(postgres) : List.of());
      }
    }
  }

  private ServerProcess start(Place place, ServerAddress address, MailSink mails) {
    Map<String, String> environment = environment(place);
    environment.putAll(mails.asEnvironment());
    environment.put("SERVER_PORT", Integer.toString(address.port()));
    Wishes.Server server = wishes.server();
    return ServerProcess.start(
        new JavaProcess(server.jvmOptions(), environment)
            .running(List.of("-jar", server.jar().toString())),
        address,
        wishes.results().file("server.log"));
  }

  /** Only where hashing is what a login costs. */
  private @Nullable HashFigures hashAlone() {
    if (wishes.hashing().equals(HashingCost.MINIMAL)) {
      return null;
    }
    new Companion(new JavaProcess(wishes.server().jvmOptions(), Map.of()), mainClass)
        .run(
            HashProgram.NAME,
            List.of(
                "--hashing=" + wishes.hashing(),
                HashProgram.ENGINE.as(engine()),
                Results.OPTION.as(wishes.results().directory().toString())));
    return wishes.results().read(HashProgram.NAME, HashFigures.class);
  }

  private Map<String, String> environment(Place place) {
    var environment = new HashMap<>(place.asEnvironment());
    environment.putAll(wishes.hashing().asEnvironment());
    environment.put("SLUICE_HASHING_ENGINE", engine());
    // all of the load comes from one address, and nobody is logged in yet
    environment.put("SLUICE_LIMITS_ANONYMOUS_REQUESTS_PER_SECOND", "0");
    return environment;
  }

  private String engine() {
    return wishes.engine().name().toLowerCase(Locale.ROOT);
  }

  private String description(Place place) {
    return "%d users, %d stored executions, %s, %s, %d processors, Java %s"
        .formatted(
            wishes.accounts().count(),
            wishes.executions(),
            place,
            String.join(" ", wishes.server().jvmOptions()),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
