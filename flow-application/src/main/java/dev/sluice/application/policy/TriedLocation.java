package dev.sluice.application.policy;

import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the visitor of a trial is: where the trial says. */
final class TriedLocation {

  private static final ContextKey<Object> CITY = ContextKey.of("geoip", Object.class);
  private static final ContextKey<Object> NETWORK = ContextKey.of("asn", Object.class);

  private TriedLocation() {}

  static Location of(Context context) {
    return new Location(
        context.find(CITY).map(TriedLocation::city).orElse(null),
        context.find(NETWORK).map(TriedLocation::network).orElse(null));
  }

  private static @Nullable City city(Object said) {
    return said instanceof Map<?, ?> city
        ? new City(
            text(city, "continent"),
            text(city, "country"),
            decimal(city, "lat"),
            decimal(city, "long"),
            text(city, "city"))
        : null;
  }

  private static @Nullable Network network(Object said) {
    return said instanceof Map<?, ?> network
        ? new Network(
            network.get("asn") instanceof Number asn ? (Long) asn.longValue() : null,
            text(network, "as_org"),
            text(network, "network"))
        : null;
  }

  private static @Nullable String text(Map<?, ?> said, String name) {
    return said.get(name) instanceof String text ? text : null;
  }

  private static @Nullable Double decimal(Map<?, ?> said, String name) {
    return said.get(name) instanceof Number number ? (Double) number.doubleValue() : null;
  }
}
