package dev.sluice.domain.context;

import org.jspecify.annotations.Nullable;

/**
 * What is known of where an address is.
 *
 * @param city where on earth, or null
 * @param network in which network, or null
 */
public record Location(@Nullable City city, @Nullable Network network) {

  /** Nowhere that is known. */
  public static final Location UNKNOWN = new Location(null, null);
}
