package dev.sluice.application.port;

import dev.sluice.domain.id.FlowId;

/** The compiled definitions that this node keeps; never a verdict, so that nothing is stale. */
public interface DefinitionCache {

  /** How many definitions are kept. */
  int count();

  /** How many definitions of a flow are kept. */
  int count(FlowId flow);

  /** How many policies the kept definitions have. */
  int countPolicies();

  /** Forgets all of them; they are read again when they are needed. */
  void clear();
}
