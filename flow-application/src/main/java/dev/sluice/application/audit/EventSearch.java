package dev.sluice.application.audit;

import dev.sluice.application.port.Criterion;
import dev.sluice.domain.event.EventFields;
import dev.sluice.domain.value.Value;
import java.util.Optional;

/** Searches that are more than words; what cannot be read is taken for words. */
final class EventSearch {

  /** What listings call the criterion whose value is a search in the language of events. */
  private static final String FIELD = "search";

  private EventSearch() {}

  static Optional<Criterion> understood(String search) {
    if (search.isBlank()) {
      return Optional.empty();
    }
    try {
      EventFields.search(search);
      return Optional.of(Criterion.is(FIELD, Value.of(search)));
    } catch (IllegalArgumentException words) {
      return Optional.empty();
    }
  }
}
