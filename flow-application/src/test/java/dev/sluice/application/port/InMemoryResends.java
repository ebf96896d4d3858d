package dev.sluice.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts wishes for mails in memory. */
public final class InMemoryResends implements Resends {

  private final InMemoryTable<String, List<Instant>> wishes;

  public InMemoryResends(ImmediateUnitOfWork unitOfWork) {
    this.wishes = new InMemoryTable<>(unitOfWork);
  }

  @Override
  public synchronized Optional<Duration> claim(String key, Limit limit, Instant now) {
    List<Instant> recent =
        wishes.find(key).orElse(List.of()).stream()
            .filter(wish -> wish.plus(limit.window()).isAfter(now))
            .toList();
    if (recent.size() >= limit.most()) {
      return Optional.of(
          recent.isEmpty()
              ? limit.window()
              : Duration.between(now, recent.getFirst().plus(limit.window())));
    }
    wishes.put(key, Stream.concat(recent.stream(), Stream.of(now)).toList());
    return Optional.empty();
  }
}
