package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What this node has tried to apply: what failed fails again, until something changes. */
final class Attempts {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final InstantSource clock;
  private final Map<BlueprintInstanceId, Attempt> last = new ConcurrentHashMap<>();

  Attempts(InstantSource clock) {
    this.clock = clock;
  }

  private record Attempt(String hash, Value.Fields context, Instant at) {}

  /** Whether it is worth a try, which then counts as made. */
  boolean mayTry(BlueprintInstance instance, String hash) {
    var attempt = new Attempt(hash, instance.context(), clock.instant());
    Attempt before = last.put(instance.id(), attempt);
    boolean isSame =
        before != null
            && before.hash.equals(hash)
            && before.context.equals(instance.context())
            && attempt.at.isBefore(before.at.plus(PAUSE));
    if (isSame) {
      last.put(instance.id(), before);
    }
    return !isSame;
  }
}
