package dev.sluice.application.port;

import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.id.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brands in memory. */
public final class InMemoryBrands implements Brands {

  /** What is shown where no brand matches and none is the default. */
  public static final Brand FALLBACK =
      new Brand(
          new BrandId(new UUID(0, 0)),
          "fallback",
          false,
          "Sluice",
          "/static/logo-%(theme)s.svg",
          "/static/favicon.svg",
          "",
          "",
          Map.of(),
          Map.of());

  private final List<Brand> brands = new ArrayList<>();

  @Override
  public synchronized Brand at(String host) {
    return Brand.findFor(host, brands).orElse(FALLBACK);
  }

  @Override
  public synchronized void add(Brand brand) {
    brands.add(brand);
  }
}
