package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.cost.Meters;
import dev.sluice.benchmark.database.Postgres;
import dev.sluice.benchmark.http.ServerAddress;
import dev.sluice.benchmark.load.Load;
import dev.sluice.benchmark.load.LoadFigures;
import dev.sluice.benchmark.load.Target;
import dev.sluice.benchmark.load.Trial;
import dev.sluice.benchmark.mail.MailSink;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is measured at one running server. */
final class Measurements {

  /** With as many, the servers were measured that this one is compared with. */
  private static final int FIRST_CLIENTS = 8;

  /** As many have to come as go, where people wait for a mail in between. */
  private static final Load.Plan WHILE_COUNTED =
      new Load.Plan(1, Duration.ofSeconds(8), Duration.ofSeconds(5));

  private final Wishes wishes;
  private final ServerAddress server;
  private final MailSink mails;
  private final Meters meters;
  private final PrintStream out;

  Measurements(
      Wishes wishes, ServerAddress server, MailSink mails, Meters meters, PrintStream out) {
    this.wishes = wishes;
    this.server = server;
    this.mails = mails;
    this.meters = meters;
    this.out = out;
  }

  /** A server that has just started, or null where that is not wanted. */
  @Nullable LoadFigures first() {
    return wishes.firstMinute().isZero()
        ? null
        : load(
            wishes.flows().getFirst(),
            new Load.Plan(FIRST_CLIENTS, Duration.ZERO, wishes.firstMinute()));
  }

  /** A server that is warm. */
  List<LoadFigures> steady() {
    wishes.flows().forEach(flow -> Trial.of(target(flow)));
    List<LoadFigures> loads = new ArrayList<>();
    for (String flow : wishes.flows()) {
      for (int clients : wishes.clients()) {
        loads.add(load(flow, wishes.plan(clients)));
      }
    }
    return loads;
  }

  /** One client, while the database counts its statements. */
  List<LoadFigures> counted(Postgres postgres) {
    postgres.countStatements(true);
    try {
      return wishes.flows().stream().map(flow -> load(flow, WHILE_COUNTED)).toList();
    } finally {
      postgres.countStatements(false);
    }
  }

  private LoadFigures load(String flow, Load.Plan plan) {
    return new Load(target(flow), meters, out).run(plan);
  }

  private Target target(String flow) {
    return new Target(server, flow, wishes.accounts(), mails);
  }
}
