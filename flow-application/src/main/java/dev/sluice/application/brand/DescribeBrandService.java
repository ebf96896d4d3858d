package dev.sluice.application.brand;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Brands;
import dev.sluice.domain.brand.Brand;

/** Without a unit of work: every page asks more than once, and brands are mostly cached. */
@UseCase(unitOfWork = false)
final class DescribeBrandService implements DescribeBrand {

  private final Brands brands;

  DescribeBrandService(Brands brands) {
    this.brands = brands;
  }

  @Override
  public Brand describe(String host) {
    return brands.at(host);
  }
}
