package dev.sluice.application.definition;

import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;

/** Flows and the bindings of their stages. */
final class FlowResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  FlowResources(FlowListings listings, FlowRepository flows, StageKinds kinds, PrimaryKeys keys) {
    this.resources =
        List.of(
            new FlowResource(listings.flows(), flows, listings.cache(), keys),
            new FlowStageBindingResource(kinds, listings.bindings(), flows, keys));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
