package dev.sluice.adapter.persistence.json;

import dev.sluice.domain.context.Proof;
import dev.sluice.domain.execution.StageMarker;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.stage.StageName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run as it is kept, in format {@value #FORMAT}.
 *
 * @param <V> free values: as they are when written, and trees when read, before their type is known
 */
record StateDocument<V>(
    int format,
    Standing state,
    List<Planned<V>> plan,
    Map<String, V> context,
    List<Proof> evidence) {

  static final int FORMAT = 1;

  /** Where the run stands; what it waits for is kept apart, sealed. */
  enum Place {
    ENTERING,
    AWAITING,
    COMPLETED,
    DENIED,
    HANDED_OVER
  }

  /** Where the run stands, with what the place needs. */
  record Standing(
      Place name,
      @Nullable String to,
      @Nullable String message,
      @Nullable FlowSlug target,
      @Nullable Boolean keepContext) {

    static Standing at(Place place) {
      return new Standing(place, null, null, null, null);
    }
  }

  /** A stage of the plan: a binding of the definition, or one that exists only here. */
  record Planned<V>(
      @Nullable BindingId binding,
      @Nullable StageMarker marker,
      @Nullable StageName inMemory,
      @Nullable String kind,
      @Nullable V config,
      @Nullable Map<String, String> attributes) {}
}
