package dev.sluice.application.invitation;

import dev.sluice.application.port.DefinitionCache;
import dev.sluice.application.port.InvitationRepository;
import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import java.util.List;

/** Invitations. */
final class InvitationResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  InvitationResources(
      Listing<InvitationRow> listing,
      InvitationRepository invitations,
      DefinitionCache cache,
      PrimaryKeys keys,
      InvitationLifetime lifetime) {
    this.resources = List.of(new InvitationResource(listing, invitations, cache, keys, lifetime));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
