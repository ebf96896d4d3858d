package dev.sluice.benchmark.load;

import dev.sluice.benchmark.http.HttpConnection;
import dev.sluice.benchmark.login.LoginFailed;
import dev.sluice.benchmark.login.Walk;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * People who log in or enrol again and again until they are stopped, each on a connection and a
 * thread of their own. It is a thread of the operating system, because a blocking read is all that
 * it does: a virtual one, which has a poller wake a carrier for every answer, took more than twice
 * as much processor time from what is measured.
 *
 * <p>Where a flow mails a link, whoever is free goes on with somebody whose mail has come, before
 * anybody new begins.
 */
final class Clients implements AutoCloseable {

  /** A server that refuses is not to be measured by how fast it does. */
  private static final long PAUSE_AFTER_FAILURE = 20_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Target target;
  private final Journal journal;
  private final Lobby lobby;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean stopped;

  private Clients(Target target, Journal journal) {
    this.target = target;
    this.journal = journal;
    this.lobby = Lobby.of(target.mails());
  }

  static Clients start(Target target, int count, Journal journal) {
    var clients = new Clients(target, journal);
    for (int i = 0; i < count; i++) {
      clients.threads.execute(clients::walkAgainAndAgain);
    }
    return clients;
  }

  /** Who is on their way comes to the end, or to where a mail is awaited. */
  @Override
  public void close() {
    stopped = true;
    threads.close();
  }

  private void walkAgainAndAgain() {
    try (var connection = new HttpConnection(target.server())) {
      while (!stopped) {
        walk(connection);
      }
    }
  }

  private void walk(HttpConnection connection) {
    boolean full = lobby.isFull();
    Optional<Lobby.Called> called = lobby.next(full ? PATIENCE : Duration.ZERO);
    if (called.isPresent()) {
      journal.mailed(System.nanoTime(), called.get().waited());
      Walk walk = called.get().walk();
      go(walk, () -> walk.open(connection, called.get().key()));
    } else if (full) {
      fail("no mail came");
    } else {
      var walk = new Walk(target.flow(), target.accounts().next());
      go(walk, () -> walk.start(connection));
    }
  }

  /** A part of a walk that answers whether it led to the end. */
  @FunctionalInterface
  private interface Leg {
    boolean go() throws IOException;
  }

  private void go(Walk walk, Leg leg) {
    try {
      if (leg.go()) {
        journal.succeeded(System.nanoTime(), walk.steps());
      } else if (target.mails() == null) {
        fail("waits for a mail, and nobody takes mails");
      } else {
        lobby.enter(walk);
      }
    } catch (LoginFailed e) {
      fail(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      fail(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private void fail(String kind) {
    journal.failed(System.nanoTime(), kind);
    LockSupport.parkNanos(PAUSE_AFTER_FAILURE);
  }
}
