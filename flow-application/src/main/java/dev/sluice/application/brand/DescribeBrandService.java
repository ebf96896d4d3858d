package dev.sluice.application.brand;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Brands;
import dev.sluice.domain.brand.Brand;

@UseCase
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
