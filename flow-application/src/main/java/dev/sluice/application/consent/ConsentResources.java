package dev.sluice.application.consent;

import dev.sluice.application.port.ConsentRepository;
import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import java.util.List;

/** Consents. */
final class ConsentResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  ConsentResources(Listing<ConsentRow> listing, ConsentRepository consents) {
    this.resources = List.of(new ConsentResource(listing, consents));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
