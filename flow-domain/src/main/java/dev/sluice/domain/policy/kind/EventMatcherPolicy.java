package dev.sluice.domain.policy.kind;

import dev.sluice.domain.event.EventAction;
import dev.sluice.domain.event.EventFields;
import dev.sluice.domain.event.EventSources;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets events pass that are as wanted (spec/policies.md 3.2). What is null does not matter; all the
 * rest has to match.
 *
 * @param action what happened
 * @param app which part of the product tells
 * @param model what it is about, for example {@code authentik_core.user}
 * @param clientIp from which address
 * @param query a search that finds it
 */
@Kind(
    value = "event_matcher",
    description = "Passes events that match all that is configured here.")
public record EventMatcherPolicy(
    @Nullable EventAction action,
    @Nullable String app,
    @Nullable String model,
    @Nullable String clientIp,
    @Nullable String query)
    implements PolicyConfig {

  public EventMatcherPolicy {
    if (app != null && !EventSources.isApp(app)) {
      throw new IllegalArgumentException("app \"" + app + "\" is not a valid choice");
    }
    if (model != null && !EventSources.isModel(model)) {
      throw new IllegalArgumentException("model \"" + model + "\" is not a valid choice");
    }
    if (query != null) {
      check(query);
    }
  }

  @Override
  public List<Problem> problems() {
    boolean isEmpty = Stream.of(action, app, model, clientIp, query).noneMatch(Objects::nonNull);
    return isEmpty ? List.of(Problem.invalid("At least one criterion must be set.")) : List.of();
  }

  private static void check(String query) {
    try {
      EventFields.search(query);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "query cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
