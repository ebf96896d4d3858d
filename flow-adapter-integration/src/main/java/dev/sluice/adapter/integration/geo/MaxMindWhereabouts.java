package dev.sluice.adapter.integration.geo;

import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Where addresses are, by databases in the MaxMind DB format. */
public final class MaxMindWhereabouts implements Whereabouts {

  private final @Nullable GeoDatabase cities;
  private final @Nullable GeoDatabase networks;

  /**
   * @param cities null where nobody knows
   * @param networks null where nobody knows
   */
  public MaxMindWhereabouts(@Nullable GeoDatabase cities, @Nullable GeoDatabase networks) {
    this.cities = cities;
    this.networks = networks;
  }

  @Override
  public Location at(String address) {
    InetAddress parsed = parse(address);
    return parsed == null ? Location.UNKNOWN : new Location(city(parsed), network(parsed));
  }

  @Override
  public boolean knowsCities() {
    return cities != null;
  }

  @Override
  public boolean knowsNetworks() {
    return networks != null;
  }

  private @Nullable City city(InetAddress address) {
    return cities == null ? null : cities.find(address).map(MaxMindWhereabouts::city).orElse(null);
  }

  private @Nullable Network network(InetAddress address) {
    return networks == null
        ? null
        : networks.find(address).map(MaxMindWhereabouts::network).orElse(null);
  }

  private static City city(GeoRecord found) {
    return new City(
        found.text("continent", "code"),
        found.text("country", "iso_code"),
        found.decimal("location", "latitude"),
        found.decimal("location", "longitude"),
        found.text("city", "names", "en"));
  }

  private static Network network(GeoRecord found) {
    return new Network(
        found.whole("autonomous_system_number"),
        found.text("autonomous_system_organization"),
        found.network());
  }

  private static @Nullable InetAddress parse(String address) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
