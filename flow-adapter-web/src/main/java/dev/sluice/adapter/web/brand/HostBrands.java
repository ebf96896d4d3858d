package dev.sluice.adapter.web.brand;

import dev.sluice.application.brand.DescribeBrand;
import dev.sluice.domain.brand.Brand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The brands as pages need them: an error page must look like something when all else is down. */
@Component
public final class HostBrands {

  private static final Logger LOG = LoggerFactory.getLogger(HostBrands.class);

  private final DescribeBrand describeBrand;

  public HostBrands(DescribeBrand describeBrand) {
    this.describeBrand = describeBrand;
  }

  /** The brand of a host, or our own looks where it cannot be found out. */
  public Brand at(String host) {
    try {
      return describeBrand.describe(host);
    } catch (RuntimeException unknown) {
      LOG.debug("the brand of a page could not be read", unknown);
      return Brand.FALLBACK;
    }
  }
}
