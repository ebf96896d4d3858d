package dev.sluice.application.definition;

import dev.sluice.application.port.DefinitionCache;
import dev.sluice.application.port.Listing;

/** What flows and bindings are listed from. */
final class FlowListings {

  private final Listing<FlowRow> flows;
  private final Listing<FlowStageBindingRow> bindings;
  private final DefinitionCache cache;

  FlowListings(
      Listing<FlowRow> flows, Listing<FlowStageBindingRow> bindings, DefinitionCache cache) {
    this.flows = flows;
    this.bindings = bindings;
    this.cache = cache;
  }

  Listing<FlowRow> flows() {
    return flows;
  }

  Listing<FlowStageBindingRow> bindings() {
    return bindings;
  }

  DefinitionCache cache() {
    return cache;
  }
}
