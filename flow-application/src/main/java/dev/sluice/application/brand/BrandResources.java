package dev.sluice.application.brand;

import dev.sluice.application.port.BrandRepository;
import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.brand.BrandDefinition;
import java.util.List;

/** Brands. */
final class BrandResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  BrandResources(Listing<BrandDefinition> listing, BrandRepository brands, PrimaryKeys keys) {
    this.resources = List.of(new BrandResource(listing, brands, keys));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
