package dev.sluice.bootstrap.journey;

import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;

/** Knows the networks that documents use for examples, and nothing else. */
final class InventedWhereabouts implements Whereabouts {

  @Override
  public Location at(String address) {
    if (address.startsWith("192.0.2.")) {
      return location(64496, "192.0.2.0/24", "PL");
    }
    return address.startsWith("198.51.100.")
        ? location(64497, "198.51.100.0/24", "FR")
        : Location.UNKNOWN;
  }

  private static Location location(long asn, String prefix, String country) {
    return new Location(
        new City("EU", country, null, null, null), new Network(asn, "Example", prefix));
  }

  @Override
  public boolean knowsCities() {
    return true;
  }

  @Override
  public boolean knowsNetworks() {
    return true;
  }
}
