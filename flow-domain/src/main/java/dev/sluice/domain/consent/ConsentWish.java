package dev.sluice.domain.consent;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked to let an application do.
 *
 * @param application which, or null where nobody remembers the answer
 * @param granted what it may do already, or all where it may do nothing yet
 * @param additional what it wants to do beside that
 */
public record ConsentWish(
    @Nullable ConsentApplication application,
    List<ConsentPermission> granted,
    List<ConsentPermission> additional) {

  private static final Value.Items NOTHING = new Value.Items(List.of());

  public ConsentWish {
    granted = List.copyOf(granted);
    additional = List.copyOf(additional);
  }

  /**
   * What a run is to ask for.
   *
   * @throws IllegalArgumentException if what set it in the run's context got it wrong
   */
  public static ConsentWish in(Context context) {
    return new ConsentWish(
        context.find(ContextKeys.APPLICATION).map(ConsentApplication::of).orElse(null),
        permissions(context, ContextKeys.CONSENT_PERMISSIONS),
        permissions(context, ContextKeys.CONSENT_ADDITIONAL_PERMISSIONS));
  }

  /** This wish of somebody who has granted nothing. */
  public ConsentWish ofNothing() {
    return new ConsentWish(application, all(), List.of());
  }

  /** This wish of somebody who has granted some of it. */
  public ConsentWish beyond(Set<String> ids) {
    return new ConsentWish(
        application,
        all().stream().filter(permission -> ids.contains(permission.id())).toList(),
        all().stream().filter(permission -> !ids.contains(permission.id())).toList());
  }

  /** The ids of all that is wished for. */
  public SequencedSet<String> ids() {
    var ids = new LinkedHashSet<String>();
    all().forEach(permission -> ids.add(permission.id()));
    return ids;
  }

  /** A permission that is wished for twice is one. */
  private List<ConsentPermission> all() {
    Map<String, ConsentPermission> byId = new LinkedHashMap<>();
    Stream.concat(granted.stream(), additional.stream())
        .forEach(permission -> byId.putIfAbsent(permission.id(), permission));
    return List.copyOf(byId.values());
  }

  private static List<ConsentPermission> permissions(Context context, ContextKey<Value.Items> key) {
    return ConsentPermission.listOf(context.find(key).orElse(NOTHING));
  }
}
