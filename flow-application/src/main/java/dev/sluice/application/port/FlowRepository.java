package dev.sluice.application.port;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import java.util.Optional;

/**
 * Flows with their bindings. When a unit of work ends there is a new revision of each flow that it
 * touched, one however often it did, and the other nodes are told.
 */
public interface FlowRepository {

  /** A flow as it is to be edited. */
  Optional<Flow> find(FlowSlug slug);

  /** A flow as it is to be edited. */
  Optional<Flow> find(FlowId id);

  /** The flow that has a binding. */
  Optional<Flow> findOwner(BindingId binding);

  /**
   * Adds a flow with its bindings.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the slug is taken
   */
  void add(Flow flow);

  /**
   * Replaces a flow with its bindings. What hangs on a binding that is left out goes with it.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if somebody else was first
   */
  void update(Flow flow);

  /**
   * Removes a flow with its bindings, the policy bindings on both, its revisions, its runs and the
   * grants on all of them. Brands and stages that refer to it forget it; whoever is in a run of it
   * hears that it has expired.
   *
   * @return whether it was there
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if a stage cannot be without it, naming each
   */
  boolean remove(FlowId id);
}
