package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.geo.GeoDatabase;
import dev.sluice.adapter.integration.geo.MaxMindWhereabouts;
import dev.sluice.application.port.Whereabouts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What tells where addresses are: files in the MaxMind DB format, used anew when they change.
 *
 * @param cityDatabase where on earth; none
 * @param asnDatabase in which networks; none
 */
record GeoIpProperties(@Nullable String cityDatabase, @Nullable String asnDatabase) {

  private static final String KEY = "sluice.geoip.";

  Whereabouts whereabouts(InstantSource clock) {
    GeoDatabase cities = open("city-database", cityDatabase, GeoDatabase::ofCities, clock);
    GeoDatabase networks = open("asn-database", asnDatabase, GeoDatabase::ofNetworks, clock);
    return cities == null && networks == null
        ? Whereabouts.NONE
        : new MaxMindWhereabouts(cities, networks);
  }

  private static @Nullable GeoDatabase open(
      String key,
      @Nullable String file,
      BiFunction<Path, InstantSource, GeoDatabase> opening,
      InstantSource clock) {
    return file == null || file.isBlank()
        ? null
        : ConfigurationRefused.unlessGood(KEY + key, () -> opening.apply(path(file), clock));
  }

  private static Path path(String file) {
    try {
      return Path.of(file.strip());
    } catch (InvalidPathException malformed) {
      throw new IllegalArgumentException("'%s' is no path".formatted(file), malformed);
    }
  }
}
