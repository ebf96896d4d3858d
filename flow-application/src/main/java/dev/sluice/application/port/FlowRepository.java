package dev.sluice.application.port;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import java.util.Optional;

/**
 * Flows with their bindings. Every write makes a new revision of each flow that it touches, in the
 * same unit of work, and tells the other nodes.
 */
public interface FlowRepository {

  /** A flow as it is to be edited. */
  Optional<Flow> find(FlowSlug slug);

  /**
   * Adds a flow with its bindings.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the slug is taken
   */
  void add(Flow flow);

  /**
   * Replaces a flow with its bindings.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if somebody else was first
   */
  void update(Flow flow);
}
