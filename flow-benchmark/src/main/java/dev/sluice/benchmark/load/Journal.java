package dev.sluice.benchmark.load;

import dev.sluice.benchmark.login.Step;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Everything that happened, by when it happened; any number of threads may write. */
final class Journal {

  private final Samples logins = new Samples();
  private final Samples mails = new Samples();
  private final Map<String, Samples> steps = new ConcurrentHashMap<>();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

  private record Failure(long at, String kind) {}

  /** Somebody is logged in; it took as long as the server made them wait. */
  void succeeded(long ended, List<Step> requests) {
    logins.add(ended, requests.stream().mapToLong(Step::nanos).sum());
    for (Step request : requests) {
      steps.computeIfAbsent(request.name(), _ -> new Samples()).add(ended, request.nanos());
    }
  }

  /** A mail has come that somebody waited for. */
  void mailed(long at, long waited) {
    mails.add(at, waited);
  }

  /** Somebody is not logged in. */
  void failed(long at, String kind) {
    failures.add(new Failure(at, kind));
  }

  /** How long logins took that ended within a time. */
  long[] logins(long from, long to) {
    return logins.between(from, to);
  }

  /** How long people waited for mails that came within a time, or null where none came. */
  @Nullable Latency mails(long from, long to) {
    long[] waits = mails.between(from, to);
    return waits.length == 0 ? null : Latency.of(waits);
  }

  /** How long the requests of these logins took, by what they were. */
  Map<String, Latency> steps(long from, long to) {
    var latencies = new TreeMap<String, Latency>();
    steps.forEach((name, samples) -> {
      long[] times = samples.between(from, to);
      if (times.length > 0) {
        latencies.put(name, Latency.of(times));
      }
    });
    return latencies;
  }

  /** What went wrong within a time, and how often. */
  Map<String, Integer> failures(long from, long to) {
    var kinds = new TreeMap<String, Integer>();
    for (Failure failure : failures) {
      if (failure.at - from >= 0 && failure.at - to < 0) {
        kinds.merge(failure.kind, 1, Integer::sum);
      }
    }
    return kinds;
  }
}
