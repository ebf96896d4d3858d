package dev.sluice.adapter.integration.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxMindWhereaboutsTest {

  private static final Map<String, ?> WARSAW =
      Map.of(
          "continent", Map.of("code", "EU"),
          "country", Map.of("iso_code", "PL"),
          "location", Map.of("latitude", 52.25, "longitude", 21.0),
          "city", Map.of("names", Map.of("en", "Warsaw", "de", "Warschau")));
  private static final City IN_WARSAW = new City("EU", "PL", 52.25, 21.0, "Warsaw");

  @TempDir Path directory;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final InstantSource clock = now::get;
  private Path cities = Path.of("");
  private Path networks = Path.of("");

  @BeforeEach
  void writeDatabases() {
    cities =
        new MmdbFile("GeoLite2-City")
            .with("192.0.2.0/24", WARSAW)
            .with("198.51.100.0/24", Map.of("country", Map.of("iso_code", "CA")))
            .with("2001:db8::/32", WARSAW)
            .at(directory.resolve("city.mmdb"));
    networks =
        new MmdbFile("GeoLite2-ASN")
            .with(
                "192.0.2.0/25",
                Map.of(
                    "autonomous_system_number",
                    64_496L,
                    "autonomous_system_organization",
                    "Example Net"))
            .at(directory.resolve("asn.mmdb"));
  }

  private MaxMindWhereabouts both() {
    return new MaxMindWhereabouts(
        GeoDatabase.ofCities(cities, clock), GeoDatabase.ofNetworks(networks, clock));
  }

  private void letThemLookAgain() {
    now.updateAndGet(moment -> moment.plus(GeoDatabase.PAUSE));
  }

  @Test
  void knowsWhereAnAddressIs() {
    var whereabouts = both();

    assertThat(whereabouts.at("192.0.2.7"))
        .isEqualTo(new Location(IN_WARSAW, new Network(64_496L, "Example Net", "192.0.2.0/25")));
    assertThat(whereabouts.at("2001:db8::7")).isEqualTo(new Location(IN_WARSAW, null));
    assertThat(whereabouts.at("198.51.100.7"))
        .isEqualTo(new Location(new City(null, "CA", null, null, null), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "203.0.113.1", "10.0.0.1", "::1", "fe80::1%nowhere", "example.org"})
  void knowsNothingOfOthers(String address) {
    assertThat(both().at(address)).isEqualTo(Location.UNKNOWN);
  }

  @Test
  void takesAnAddressOfVersion4InVersion6ForWhatItIs() {
    assertThat(both().at("::ffff:192.0.2.7").city()).isEqualTo(IN_WARSAW);
  }

  @Test
  void saysWhatItHas() {
    var onlyNetworks = new MaxMindWhereabouts(null, GeoDatabase.ofNetworks(networks, clock));

    assertThat(onlyNetworks.knowsCities()).isFalse();
    assertThat(onlyNetworks.knowsNetworks()).isTrue();
    assertThat(onlyNetworks.at("192.0.2.7").city()).isNull();
  }

  @Test
  void takesUpAFileThatHasChanged() {
    var whereabouts = both();
    new MmdbFile("GeoLite2-City")
        .with("192.0.2.0/24", Map.of("country", Map.of("iso_code", "CA")))
        .at(cities);

    assertThat(whereabouts.at("192.0.2.7").city()).isEqualTo(IN_WARSAW);
    letThemLookAgain();

    assertThat(whereabouts.at("192.0.2.7").city())
        .isEqualTo(new City(null, "CA", null, null, null));
  }

  @Test
  void staysWithTheFormerFileWhileTheNewOneIsOfNoUse() throws IOException {
    var whereabouts = both();
    Files.delete(cities);
    letThemLookAgain();
    assertThat(whereabouts.at("192.0.2.7").city()).isEqualTo(IN_WARSAW);

    Files.writeString(cities, "soon");
    letThemLookAgain();
    assertThat(whereabouts.at("192.0.2.7").city()).isEqualTo(IN_WARSAW);

    new MmdbFile("GeoLite2-City").at(cities);
    letThemLookAgain();
    assertThat(whereabouts.at("192.0.2.7").city()).isNull();
  }

  @Test
  void namesWhatIsWrongWithAFile() throws IOException {
    Path text = Files.writeString(directory.resolve("text.mmdb"), "not a database");
    Path missing = directory.resolve("missing.mmdb");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoDatabase.ofCities(missing, clock))
        .withMessage("there is no readable file '%s'", missing);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoDatabase.ofCities(text, clock))
        .withMessage("'%s' is no database in the MaxMind DB format", text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoDatabase.ofCities(networks, clock))
        .withMessage(
            "'%s' holds 'GeoLite2-ASN', but one of [city, country, enterprise] is needed",
            networks);
  }
}
