package dev.sluice.domain.stage.kind;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.id.StageId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stage's configuration refers to; storage mirrors it with real foreign keys. */
public sealed interface Reference {

  /** To a flow. */
  record ToFlow(FlowId id) implements Reference {}

  /** To another stage. */
  record ToStage(StageId id) implements Reference {}

  /** To a policy. */
  record ToPolicy(PolicyId id) implements Reference {}

  /** To a field of prompts. */
  record ToPrompt(PromptId id) implements Reference {}

  /** To a group. */
  record ToGroup(GroupId id) implements Reference {}

  /** What of the given things is there. */
  static List<Reference> present(@Nullable Object... ids) {
    var references = new ArrayList<Reference>();
    for (Object id : ids) {
      if (id instanceof FlowId flow) {
        references.add(new ToFlow(flow));
      } else if (id instanceof StageId stage) {
        references.add(new ToStage(stage));
      } else if (id instanceof GroupId group) {
        references.add(new ToGroup(group));
      }
    }
    return List.copyOf(references);
  }
}
