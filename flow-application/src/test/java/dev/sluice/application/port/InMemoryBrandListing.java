package dev.sluice.application.port;

import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;
import java.util.UUID;

/** Brands in memory as rows. */
public record InMemoryBrandListing(InMemoryBrandDefinitions brands)
    implements Listing<BrandDefinition> {

  @Override
  public Page<BrandDefinition> list(ListQuery query) {
    throw new UnsupportedOperationException("windows are PostgreSQL's business");
  }

  @Override
  public Optional<BrandDefinition> find(String key) {
    return brands.find(new BrandId(UUID.fromString(key)));
  }

  @Override
  public Optional<BrandDefinition> find(ObjectKey key) {
    return find(key.pk());
  }
}
