package dev.sluice.bootstrap.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What many do at the same moment, as exactly as can be. */
final class AtOnce {

  private static final int PATIENCE = 60;

  private AtOnce() {}

  /** What each of them got, in their order. */
  static <P, R> List<R> all(List<P> people, Function<P, R> deed) throws Exception {
    var start = new CyclicBarrier(people.size());
    List<Callable<R>> tasks = new ArrayList<>();
    for (P person : people) {
      tasks.add(() -> {
        start.await(PATIENCE, TimeUnit.SECONDS);
        return deed.apply(person);
      });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    }
  }
}
