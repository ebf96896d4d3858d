package dev.sluice.domain.policy;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.id.UserId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a policy wants changed, beside deciding. It is data: whoever asked the policy makes it
 * happen where the target allows it (flows and stage bindings do), or shows it, or drops it. A
 * policy never proves anything.
 *
 * @param set what the run knows from now on
 * @param forgotten what it no longer knows
 * @param expiredPasswords whose passwords stop to work
 */
public record Consequences(
    Context set, List<ContextKey<?>> forgotten, List<UserId> expiredPasswords) {

  /** Nothing changes. */
  public static final Consequences NONE = new Consequences(Context.EMPTY, List.of(), List.of());

  public Consequences {
    forgotten = List.copyOf(forgotten);
    expiredPasswords = List.copyOf(expiredPasswords);
  }

  /** The run learns and forgets. */
  public static Consequences of(Context set, List<ContextKey<?>> forgotten) {
    return new Consequences(set, forgotten, List.of());
  }

  /** A password stops to work. */
  public static Consequences expiringPasswordOf(UserId user) {
    return new Consequences(Context.EMPTY, List.of(), List.of(user));
  }

  /** These and then the others, which count where they differ. */
  public Consequences and(Consequences later) {
    if (later.equals(NONE)) {
      return this;
    }
    Context known = set;
    for (ContextKey<?> key : later.forgotten) {
      known = known.without(key);
    }
    return new Consequences(
        known.and(later.set),
        Stream.concat(forgotten.stream(), later.forgotten.stream()).toList(),
        Stream.concat(expiredPasswords.stream(), later.expiredPasswords.stream())
            .distinct()
            .toList());
  }

  /** What a run knows afterwards. */
  public Context applyTo(Context context) {
    Context changed = context;
    for (ContextKey<?> key : forgotten) {
      changed = changed.without(key);
    }
    return set.asMap().isEmpty() ? changed : changed.and(set);
  }
}
