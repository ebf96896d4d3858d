package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.blueprint.BlueprintInstance;
import java.time.InstantSource;
import java.util.List;

/** Blueprints that are kept. */
final class BlueprintResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  BlueprintResources(
      Listing<BlueprintInstance> listing,
      BlueprintInstanceRepository instances,
      InstanceChecks checks,
      PrimaryKeys keys,
      InstantSource clock) {
    this.resources =
        List.of(new BlueprintInstanceResource(listing, instances, checks, keys, clock));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
