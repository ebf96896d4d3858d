package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Attempts counted in memory. */
public final class InMemoryAttempts implements Attempts {

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final String EVERYWHERE = "*";

  private final Map<Place, Counter> counters = new HashMap<>();
  private final KnownClients knownClients;
  private final InMemoryUsers users;

  private record Place(String identifier, String network) {}

  private record Counter(int failures, Instant last, String granted) {

    private static final Counter NONE = new Counter(0, Instant.EPOCH, "");

    private boolean waits(int limit, Instant now) {
      return failures >= limit && now.isBefore(last.plus(wait(failures - limit)));
    }

    private static Duration wait(int beyond) {
      var wait = Duration.ofSeconds(1L << Math.min(beyond, 9));
      return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Counter plusOne(Attempt attempt) {
      return new Counter(failures + 1, attempt.now(), attempt.fingerprint());
    }
  }

  public InMemoryAttempts(KnownClients knownClients, InMemoryUsers users) {
    this.knownClients = knownClients;
    this.users = users;
  }

  @Override
  public synchronized Claim claim(Attempt attempt) {
    Instant now = attempt.now();
    Counter near = counter(near(attempt), now);
    if (near.granted.equals(attempt.fingerprint())) {
      return granted(near.failures, attempt);
    }
    Counter overall = counter(overall(attempt), now);
    boolean waits =
        near.waits(attempt.limit(), now)
            || (overall.waits(attempt.limit(), now) && !isSpared(attempt));
    if (waits) {
      return new Claim(false, near.failures, isKnown(attempt), null);
    }
    counters.put(near(attempt), near.plusOne(attempt));
    counters.put(overall(attempt), overall.plusOne(attempt));
    return granted(near.failures + 1, attempt);
  }

  @Override
  public synchronized void forgive(Attempt attempt) {
    counters.remove(near(attempt));
    counters.remove(overall(attempt));
  }

  private Claim granted(int failures, Attempt attempt) {
    UserId user = attempt.user();
    String hash =
        user == null
            ? null
            : users
                .find(user)
                .filter(User::active)
                .flatMap(found -> users.findPasswordHash(found.id()))
                .orElse(null);
    return new Claim(true, failures, isKnown(attempt), hash);
  }

  private boolean isSpared(Attempt attempt) {
    return attempt.knownDevice() || isKnown(attempt);
  }

  private boolean isKnown(Attempt attempt) {
    UserId user = attempt.user();
    return user != null && knownClients.knows(user, attempt.address(), attempt.now());
  }

  private Counter counter(Place place, Instant now) {
    Counter counter = counters.getOrDefault(place, Counter.NONE);
    return counter.last.plus(FORGOTTEN_AFTER).isAfter(now) ? counter : Counter.NONE;
  }

  private static Place near(Attempt attempt) {
    return new Place(normalized(attempt), ClientNetwork.of(attempt.address()).text());
  }

  private static Place overall(Attempt attempt) {
    return new Place(normalized(attempt), EVERYWHERE);
  }

  private static String normalized(Attempt attempt) {
    return attempt.identifier().toLowerCase(Locale.ROOT);
  }
}
