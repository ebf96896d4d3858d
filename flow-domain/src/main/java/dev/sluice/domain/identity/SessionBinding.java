package dev.sluice.domain.identity;

import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a session may be used: not elsewhere than where its person logged in, as far as it is bound
 * to that.
 *
 * @param network to which part of the network
 * @param geoip to which part of the world
 * @param address from which it was used last
 * @param location where that is
 */
public record SessionBinding(
    NetworkBinding network, GeoipBinding geoip, String address, Location location) {

  /**
   * Why a session may not be used somewhere.
   *
   * @param reason what differs, for example {@code network.asn}; {@code network.missing} where that
   *     is not known
   * @param previous what it was, or null where that is not known
   * @param current what it is, likewise
   */
  public record Breach(String reason, @Nullable String previous, @Nullable String current) {}

  /** One part of where somebody is; null where it is not known. */
  private record Trait(String name, @Nullable Object before, @Nullable Object now) {

    private Optional<Breach> findBreach(String of) {
      if (before == null || now == null) {
        return Optional.of(breach(of + ".missing"));
      }
      return before.equals(now) ? Optional.empty() : Optional.of(breach(of + "." + name));
    }

    private Breach breach(String reason) {
      return new Breach(
          reason, before == null ? null : before.toString(), now == null ? null : now.toString());
    }
  }

  /** Whether it was used from there last: then there is nothing to look up. */
  public boolean isAt(String other) {
    return address.equals(other);
  }

  /** Why it may not be used from another address, if it may not. */
  public Optional<Breach> findBreach(String other, Location there) {
    List<Trait> network =
        List.of(
            ofNetworks("asn", there, Network::asn),
            ofNetworks("asn_network", there, Network::prefix),
            new Trait("ip", address, other));
    List<Trait> place =
        List.of(
            ofCities("continent", there, City::continent),
            ofCities("country", there, City::country),
            ofCities("city", there, City::name));
    return first("network", network.subList(0, this.network.depth()))
        .or(() -> first("geoip", place.subList(0, geoip.depth())));
  }

  /** This binding of a session that has moved without breaking it. */
  public SessionBinding movedTo(String other, Location there) {
    return new SessionBinding(network, geoip, other, there);
  }

  private static Optional<Breach> first(String of, List<Trait> traits) {
    return traits.stream().flatMap(trait -> trait.findBreach(of).stream()).findFirst();
  }

  private Trait ofNetworks(String name, Location there, Function<Network, @Nullable Object> part) {
    Network before = location.network();
    Network now = there.network();
    return new Trait(
        name, before == null ? null : part.apply(before), now == null ? null : part.apply(now));
  }

  private Trait ofCities(String name, Location there, Function<City, @Nullable Object> part) {
    City before = location.city();
    City now = there.city();
    return new Trait(
        name, before == null ? null : part.apply(before), now == null ? null : part.apply(now));
  }
}
