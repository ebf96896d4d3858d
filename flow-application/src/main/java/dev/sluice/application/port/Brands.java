package dev.sluice.application.port;

import dev.sluice.domain.brand.Brand;

/** The brands. */
public interface Brands {

  /** The brand of a host; one without flows where none matches and none is the default. */
  Brand at(String host);

  /** Adds a brand. */
  void add(Brand brand);
}
