package dev.sluice.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.identity.SessionBinding.Breach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionBindingTest {

  private static final String HERE = "192.0.2.7";
  private static final Location HOME = location(64500L, "192.0.2.0/24", "EU", "PL", "Warsaw");

  private static Location location(
      Long asn, String prefix, String continent, String country, String city) {
    return new Location(
        new City(continent, country, 52.2, 21.0, city), new Network(asn, "Example", prefix));
  }

  private static SessionBinding bound(NetworkBinding network, GeoipBinding geoip) {
    return new SessionBinding(network, geoip, HERE, HOME);
  }

  private static String reason(SessionBinding binding, String address, Location there) {
    return binding.findBreach(address, there).map(Breach::reason).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_BINDING,          1,     1.0.0.0/8,    -",
    "BIND_ASN,            64500, 1.0.0.0/8,    -",
    "BIND_ASN,            1,     192.0.2.0/24, network.asn",
    "BIND_ASN,            ,      192.0.2.0/24, network.missing",
    "BIND_ASN_NETWORK,    64500, 192.0.2.0/24, -",
    "BIND_ASN_NETWORK,    64500, 1.0.0.0/8,    network.asn_network",
    "BIND_ASN_NETWORK,    1,     1.0.0.0/8,    network.asn",
    "BIND_ASN_NETWORK,    64500, ,             network.missing",
    "BIND_ASN_NETWORK_IP, 64500, 192.0.2.0/24, network.ip",
    "BIND_ASN_NETWORK_IP, 64500, 1.0.0.0/8,    network.asn_network"
  })
  void breaksInAnotherNetwork(NetworkBinding mode, Long asn, String prefix, String reason) {
    Location there = location(asn, prefix, "EU", "PL", "Warsaw");

    assertThat(reason(bound(mode, GeoipBinding.NO_BINDING), "192.0.2.8", there)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_BINDING,                  NA, US, Boston, -",
    "BIND_CONTINENT,              EU, FR, Paris,  -",
    "BIND_CONTINENT,              NA, US, Boston, geoip.continent",
    "BIND_CONTINENT,              ,   US, Boston, geoip.missing",
    "BIND_CONTINENT_COUNTRY,      EU, PL, Cracow, -",
    "BIND_CONTINENT_COUNTRY,      EU, FR, Paris,  geoip.country",
    "BIND_CONTINENT_COUNTRY_CITY, EU, PL, Warsaw, -",
    "BIND_CONTINENT_COUNTRY_CITY, EU, PL, Cracow, geoip.city",
    "BIND_CONTINENT_COUNTRY_CITY, EU, PL, ,       geoip.missing"
  })
  void breaksInAnotherPlace(
      GeoipBinding mode, String continent, String country, String city, String reason) {
    Location there = location(64500L, "192.0.2.0/24", continent, country, city);

    assertThat(reason(bound(NetworkBinding.NO_BINDING, mode), "192.0.2.8", there))
        .isEqualTo(reason);
  }

  @Test
  void breaksWhereNothingIsKnown() {
    SessionBinding inNetwork = bound(NetworkBinding.BIND_ASN, GeoipBinding.NO_BINDING);
    SessionBinding inPlace = bound(NetworkBinding.NO_BINDING, GeoipBinding.BIND_CONTINENT);

    assertThat(inNetwork.findBreach("10.0.0.1", Location.UNKNOWN))
        .contains(new Breach("network.missing", "64500", null));
    assertThat(inPlace.findBreach("10.0.0.1", Location.UNKNOWN))
        .contains(new Breach("geoip.missing", "EU", null));
  }

  @Test
  void breaksWhereNothingWasKnown() {
    SessionBinding binding =
        new SessionBinding(
            NetworkBinding.BIND_ASN, GeoipBinding.NO_BINDING, HERE, Location.UNKNOWN);

    assertThat(binding.findBreach("192.0.2.8", HOME))
        .contains(new Breach("network.missing", null, "64500"));
  }

  @Test
  void tellsWhatChanged() {
    SessionBinding binding = bound(NetworkBinding.BIND_ASN_NETWORK_IP, GeoipBinding.NO_BINDING);

    assertThat(binding.findBreach("192.0.2.8", HOME))
        .contains(new Breach("network.ip", HERE, "192.0.2.8"));
  }

  @Test
  void moves() {
    SessionBinding binding = bound(NetworkBinding.BIND_ASN, GeoipBinding.NO_BINDING);

    assertThat(binding.isAt(HERE)).isTrue();
    assertThat(binding.movedTo("192.0.2.8", HOME).isAt("192.0.2.8")).isTrue();
    assertThat(binding.movedTo("192.0.2.8", HOME).isAt(HERE)).isFalse();
  }
}
