package dev.sluice.application.port;

import dev.sluice.domain.context.Subject;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reputations in memory, within the default limits. */
public final class InMemoryReputations implements Reputations {

  private static final ReputationLimits LIMITS = ReputationLimits.DEFAULT;

  private final InMemoryTable<Key, Score> scores;

  private record Key(String identifier, String address) {}

  private record Score(Key key, int points, Instant expires) {

    private int pointsAt(Instant now) {
      return expires.isAfter(now) ? points : 0;
    }
  }

  public InMemoryReputations(ImmediateUnitOfWork work) {
    this.scores = new InMemoryTable<>(work);
  }

  @Override
  public void record(Deed deed) {
    var key = new Key(identifier(deed.subject()), address(deed.address()));
    int before = scores.find(key).map(score -> score.pointsAt(deed.now())).orElse(0);
    int better = before < 0 ? 0 : Math.min(before + 1, LIMITS.upper());
    int after = deed.good() ? better : Math.max(before - 1, LIMITS.lower());
    scores.join(key, new Score(key, after, deed.now().plus(LIMITS.expiry())));
  }

  @Override
  public long sum(@Nullable String address, @Nullable Subject subject, Instant now) {
    String ip = address == null ? null : address(address);
    String identifier = subject == null ? null : identifier(subject);
    return scores.list().stream()
        .filter(score ->
            score.key.address.equals(ip) || Objects.equals(score.key.identifier, identifier))
        .mapToLong(score -> score.pointsAt(now))
        .sum();
  }

  @Override
  public void remove(UUID score) {
    throw new UnsupportedOperationException("scores in memory have no keys");
  }

  private static String identifier(Subject subject) {
    String name = subject.username();
    return subject.isStored() ? name : "unknown:" + name.toLowerCase(Locale.ROOT);
  }

  private static String address(String address) {
    return address.isBlank() ? UNKNOWN_ADDRESS : address;
  }
}
