package dev.sluice.application.brand;

import dev.sluice.domain.brand.Brand;

/** Tells what the brand of a host looks like. */
@FunctionalInterface
public interface DescribeBrand {

  /** The brand of a host name. */
  Brand describe(String host);
}
