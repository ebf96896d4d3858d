package dev.sluice.application.port;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import java.util.List;
import java.util.Optional;

/** The compiled definitions of flows, kept by revision: a revision never changes. */
public interface FlowDefinitions {

  /**
   * A flow at a revision.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such revision
   */
  FlowDefinition get(FlowId flow, long revision);

  /** A flow at its current revision, found by slug. */
  Optional<FlowDefinition> find(FlowSlug slug);

  /** All flows of a designation at their current revisions, ordered by slug. */
  List<FlowDefinition> list(FlowDesignation designation);
}
