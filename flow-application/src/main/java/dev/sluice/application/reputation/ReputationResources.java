package dev.sluice.application.reputation;

import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Reputations;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import java.util.List;

/** Scores. */
final class ReputationResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  ReputationResources(Listing<ReputationRow> listing, Reputations reputations) {
    this.resources = List.of(new ReputationResource(listing, reputations));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
