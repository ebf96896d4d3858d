package dev.sluice.domain.stage.kind;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;

/** What a stage's configuration refers to; storage mirrors it with real foreign keys. */
public sealed interface Reference {

  /** To a flow. */
  record ToFlow(FlowId id) implements Reference {}

  /** To another stage. */
  record ToStage(StageId id) implements Reference {}

  /** What of the given things is there. */
  static java.util.List<Reference> present(@org.jspecify.annotations.Nullable Object... ids) {
    var references = new java.util.ArrayList<Reference>();
    for (Object id : ids) {
      if (id instanceof FlowId flow) {
        references.add(new ToFlow(flow));
      } else if (id instanceof StageId stage) {
        references.add(new ToStage(stage));
      }
    }
    return java.util.List.copyOf(references);
  }
}
