package dev.sluice.bootstrap.training;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits to a server, some at once. */
public final class Visits {

  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

  /** More would come near to the number of wrong passwords that makes an account wait. */
  private static final int VISITORS = 4;

  private static final int TENTHS = 10;

  private final URI server;
  private final Account account;

  public Visits(URI server, Account account) {
    this.server = server;
    this.account = account;
  }

  /**
   * Visits so many times.
   *
   * @throws TrainingFailed if the server does not answer as it should
   */
  public void make(int count) {
    var next = new AtomicInteger();
    try (ExecutorService visitors = Executors.newFixedThreadPool(VISITORS)) {
      List<? extends Future<?>> all =
          IntStream.range(0, VISITORS)
              .mapToObj(visitor -> visitors.submit(() -> visit(visitor == 0, next, count)))
              .toList();
      all.forEach(Visits::await);
    }
  }

  private void visit(boolean mistypes, AtomicInteger next, int count) {
    try (var visitor = new Visitor(server)) {
      var visit = new Visit(visitor, account);
      for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
        if (number % Math.max(1, count / TENTHS) == 0) {
          LOG.info("{} of {} visits", number, count);
        }
        if (number % TENTHS == 0) {
          // browsers keep files and monitors ask seldom: most of what comes is logins
          visit.openPage();
          visit.watch();
        }
        visit.guess("stranger-" + number);
        visit.logInAndOut(mistypes);
      }
    } finally {
      // the others need not go on when one has failed
      next.set(count);
    }
  }

  private static void await(Future<?> visitor) {
    try {
      visitor.get();
    } catch (ExecutionException e) {
      throw new TrainingFailed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingFailed("Interrupted.");
    }
  }
}
