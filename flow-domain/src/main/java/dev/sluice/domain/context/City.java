package dev.sluice.domain.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Roughly where an address is used; whatever is not known is null.
 *
 * @param continent its code of two letters, for example {@code EU}
 * @param country its ISO 3166 code of two letters, for example {@code PL}
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 * @param name what the town is called
 */
public record City(
    @Nullable String continent,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String name) {

  /** The point that stands for it, if it is known. */
  public Optional<Position> position() {
    return Position.find(latitude, longitude);
  }
}
