package dev.sluice.adapter.persistence.reputation;

import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an address is, under the names of the wire; what is not known is left out. */
final class LocationData {

  private LocationData() {}

  static Map<String, Object> city(Location location) {
    City city = location.city();
    var data = new LinkedHashMap<String, Object>();
    if (city != null) {
      put(data, "continent", city.continent());
      put(data, "country", city.country());
      put(data, "lat", city.latitude());
      put(data, "long", city.longitude());
      put(data, "city", city.name());
    }
    return data;
  }

  static Map<String, Object> network(Location location) {
    Network network = location.network();
    var data = new LinkedHashMap<String, Object>();
    if (network != null) {
      put(data, "asn", network.asn());
      put(data, "as_org", network.organisation());
      put(data, "network", network.prefix());
    }
    return data;
  }

  private static void put(Map<String, Object> data, String name, @Nullable Object value) {
    if (value != null) {
      data.put(name, value);
    }
  }
}
