package dev.sluice.application.port;

import dev.sluice.domain.brand.Brand;
import java.util.ArrayList;
import java.util.List;

/** Brands in memory. */
public final class InMemoryBrands implements Brands {

  private final List<Brand> brands = new ArrayList<>();

  @Override
  public synchronized Brand at(String host) {
    return Brand.findFor(host, brands).orElse(Brand.FALLBACK);
  }

  @Override
  public synchronized void add(Brand brand) {
    brands.add(brand);
  }
}
