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

  private record Place(Purpose purpose, String identifier, String where) {}

  private record Counter(int failures, Instant last, String granted, String from) {

    private static final Counter NONE = new Counter(0, Instant.EPOCH, "", "");

    private boolean waits(int limit, Instant now) {
      return failures >= limit && now.isBefore(last.plus(wait(failures - limit)));
    }

    private static Duration wait(int beyond) {
      var wait = Duration.ofSeconds(1L << Math.min(beyond, 9));
      return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Counter plusOne(Attempt attempt) {
      return new Counter(
          failures + 1, attempt.now(), attempt.fingerprint(), network(attempt.claimant()));
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
            || (!isSpared(attempt)
                && (overall.waits(attempt.limit(), now) || addressWaits(attempt)));
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

  @Override
  public synchronized int count(Purpose purpose, Scope scope, Claimant claimant, Instant now) {
    return switch (scope) {
      case HERE -> counter(near(purpose, claimant), now).failures;
      case IDENTIFIER -> counter(overall(purpose, claimant), now).failures;
      case ADDRESS -> address(purpose, claimant, now).failures;
      case DEVICE -> claimant.device() == null ? 0 : counter(near(purpose, claimant), now).failures;
    };
  }

  private boolean addressWaits(Attempt attempt) {
    Counter address = address(attempt.purpose(), attempt.claimant(), attempt.now());
    return address.waits(AttemptLimits.DEFAULT.perAddress(), attempt.now());
  }

  /** What failed from a network is the sum over its places. */
  private Counter address(Purpose purpose, Claimant claimant, Instant now) {
    return counters.entrySet().stream()
        .filter(entry -> entry.getKey().purpose == purpose)
        .filter(entry -> !entry.getKey().where.equals(EVERYWHERE))
        .filter(entry -> entry.getValue().from.equals(network(claimant)))
        .map(entry -> counter(entry.getKey(), now))
        .reduce(
            Counter.NONE,
            (one, other) ->
                new Counter(
                    one.failures + other.failures,
                    one.last.isAfter(other.last) ? one.last : other.last,
                    "",
                    ""));
  }

  private Claim granted(int failures, Attempt attempt) {
    UserId user = attempt.claimant().user();
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
    return attempt.claimant().device() != null || isKnown(attempt);
  }

  private boolean isKnown(Attempt attempt) {
    UserId user = attempt.claimant().user();
    return user != null && knownClients.knows(user, attempt.claimant().address(), attempt.now());
  }

  private Counter counter(Place place, Instant now) {
    Counter counter = counters.getOrDefault(place, Counter.NONE);
    return counter.last.plus(FORGOTTEN_AFTER).isAfter(now) ? counter : Counter.NONE;
  }

  private static Place near(Attempt attempt) {
    return near(attempt.purpose(), attempt.claimant());
  }

  private static Place near(Purpose purpose, Claimant claimant) {
    String device = claimant.device();
    String where = device == null ? network(claimant) : "device " + device;
    return new Place(purpose, normalized(claimant), where);
  }

  private static Place overall(Attempt attempt) {
    return overall(attempt.purpose(), attempt.claimant());
  }

  private static Place overall(Purpose purpose, Claimant claimant) {
    return new Place(purpose, normalized(claimant), EVERYWHERE);
  }

  private static String network(Claimant claimant) {
    return ClientNetwork.of(claimant.address()).text();
  }

  private static String normalized(Claimant claimant) {
    return claimant.identifier().toLowerCase(Locale.ROOT);
  }
}
