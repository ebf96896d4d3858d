package dev.sluice.application.port;

import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where addresses are that a test has placed; nothing is configured until it has placed one. */
public final class FixedWhereabouts implements Whereabouts {

  private final Map<String, Location> places = new HashMap<>();

  /** Says where an address is. */
  public void place(String address, long asn, @Nullable String country) {
    places.put(
        address,
        new Location(
            new City("EU", country, null, null, null), new Network(asn, "Example", "0.0.0.0/0")));
  }

  @Override
  public Location at(String address) {
    return places.getOrDefault(address, Location.UNKNOWN);
  }

  @Override
  public boolean knowsCities() {
    return !places.isEmpty();
  }

  @Override
  public boolean knowsNetworks() {
    return !places.isEmpty();
  }
}
