package dev.sluice.benchmark.load;

import dev.sluice.benchmark.http.HttpConnection;
import dev.sluice.benchmark.login.LoginFailed;
import dev.sluice.benchmark.login.Step;
import dev.sluice.benchmark.login.Walk;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * People who log in again and again until they are stopped, each on a connection and a thread of
 * their own. It is a thread of the operating system, because a blocking read is all that it does: a
 * virtual one, which has a poller wake a carrier for every answer, took more than twice as much
 * processor time from what is measured.
 */
final class Clients implements AutoCloseable {

  /** A server that refuses is not to be measured by how fast it does. */
  private static final long PAUSE_AFTER_FAILURE = 20_000_000;

  private final Target target;
  private final Journal journal;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean stopped;

  private Clients(Target target, Journal journal) {
    this.target = target;
    this.journal = journal;
  }

  static Clients start(Target target, int count, Journal journal) {
    var clients = new Clients(target, journal);
    for (int i = 0; i < count; i++) {
      clients.threads.execute(clients::logInAgainAndAgain);
    }
    return clients;
  }

  /** Logins under way come to their end. */
  @Override
  public void close() {
    stopped = true;
    threads.close();
  }

  private void logInAgainAndAgain() {
    try (var connection = new HttpConnection(target.server())) {
      while (!stopped) {
        logIn(connection);
      }
    }
  }

  private void logIn(HttpConnection connection) {
    long begun = System.nanoTime();
    try {
      List<Step> steps = new Walk(connection, target.flow()).logIn(target.accounts().next());
      journal.succeeded(begun, System.nanoTime(), steps);
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
