package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.adapter.integration.argon2.Argon2Cost;
import dev.sluice.adapter.integration.argon2.EngineChoice;
import dev.sluice.adapter.integration.password.HashingCapacity;
import dev.sluice.domain.blueprint.TextSource.Reading;
import dev.sluice.domain.webauthn.CounterPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SluicePropertiesTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Test
  void hasADefaultForEverything() {
    SluiceProperties properties = bound();

    assertThat(properties)
        .isEqualTo(
            new SluiceProperties(
                "./.sluice",
                null,
                List.of(),
                null,
                List.of(),
                true,
                true,
                new SluiceProperties.Database(null, null, null, 10, true),
                new SluiceProperties.Bootstrap(null, null),
                new HashingProperties(
                    EngineChoice.AUTO, 19456, 2, 1, 0, 256, Duration.ofSeconds(2)),
                new AttemptProperties(100),
                new LimitProperties(50, 500),
                new ReputationProperties(-5, 5, Duration.ofDays(1)),
                new SluiceProperties.Cleanup(Duration.ofMinutes(1)),
                new BlueprintProperties(null, Duration.ofSeconds(10), List.of(), List.of()),
                new GeoIpProperties(null, null),
                new HibpProperties(HibpProperties.PUBLIC),
                new MailProperties("sluice@localhost", null, true),
                new TokenProperties(Duration.ofDays(1)),
                new DeviceProperties(Duration.ofMinutes(5)),
                new EventProperties(Duration.ofDays(365), true),
                new WebAuthnProperties(null, null, CounterPolicy.REFUSE)));
    assertThat(properties.hashing().cost()).isEqualTo(Argon2Cost.DEFAULT);
  }

  @Test
  void readsEveryKeyFromTheEnvironment() {
    SluiceProperties properties =
        bound(
            "SLUICE_DATA_DIRECTORY=/data",
            "SLUICE_SECRET_KEY=" + SECRET,
            "SLUICE_SECRET_KEYS_OLD=" + SECRET + "1," + SECRET + "2",
            "SLUICE_BASE_URL=https://id.example.org",
            "SLUICE_TRUSTED_PROXIES=10.0.0.0/8,::1",
            "SLUICE_DATABASE_URL=postgres://db/sluice",
            "SLUICE_DATABASE_USERNAME=me",
            "SLUICE_DATABASE_PASSWORD=secret",
            "SLUICE_DATABASE_POOL_SIZE=20",
            "SLUICE_DATABASE_DURABLE=false",
            "SLUICE_BOOTSTRAP_PASSWORD=first",
            "SLUICE_WEBAUTHN_METADATA_FILE=/fido/blob.jwt",
            "SLUICE_WEBAUTHN_METADATA_ROOT=/fido/root.pem",
            "SLUICE_WEBAUTHN_COUNTER_REGRESSION=report",
            "SLUICE_BOOTSTRAP_TOKEN=key",
            "SLUICE_HASHING_ENGINE=java",
            "SLUICE_HASHING_MEMORY_KIB=7168",
            "SLUICE_HASHING_ITERATIONS=5",
            "SLUICE_HASHING_PARALLELISM=2",
            "SLUICE_HASHING_THREADS=3",
            "SLUICE_HASHING_QUEUE_LIMIT=4",
            "SLUICE_HASHING_PATIENCE=500ms",
            "SLUICE_IMPERSONATION=false",
            "SLUICE_IMPERSONATION_REQUIRE_REASON=false",
            "SLUICE_ATTEMPTS_ADDRESS_LIMIT=30",
            "SLUICE_LIMITS_ANONYMOUS_REQUESTS_PER_SECOND=7",
            "SLUICE_LIMITS_ANONYMOUS_BURST=70",
            "SLUICE_REPUTATION_LOWER_LIMIT=-9",
            "SLUICE_REPUTATION_UPPER_LIMIT=3",
            "SLUICE_REPUTATION_EXPIRY=12h",
            "SLUICE_CLEANUP_INTERVAL=5m",
            "SLUICE_BLUEPRINTS_DIRECTORY=/etc/sluice",
            "SLUICE_BLUEPRINTS_INTERVAL=2m",
            "SLUICE_BLUEPRINTS_ALLOWED_VARIABLES=A,B",
            "SLUICE_BLUEPRINTS_ALLOWED_DIRECTORIES=/run/secrets",
            "SLUICE_TOKENS_DURATION=8h",
            "SLUICE_DEVICES_PROOF_AGE=2m",
            "SLUICE_GEOIP_CITY_DATABASE=/geo/city.mmdb",
            "SLUICE_GEOIP_ASN_DATABASE=/geo/asn.mmdb",
            "SLUICE_HIBP_URL=http://ranges.example.org/range",
            "SLUICE_EVENTS_RETENTION=30d",
            "SLUICE_EVENTS_FORGET_DELETED_USERS=false");

    assertThat(properties)
        .isEqualTo(
            new SluiceProperties(
                "/data",
                SECRET,
                List.of(SECRET + "1", SECRET + "2"),
                "https://id.example.org",
                List.of("10.0.0.0/8", "::1"),
                false,
                false,
                new SluiceProperties.Database("postgres://db/sluice", "me", "secret", 20, false),
                new SluiceProperties.Bootstrap("first", "key"),
                new HashingProperties(EngineChoice.JAVA, 7168, 5, 2, 3, 4, Duration.ofMillis(500)),
                new AttemptProperties(30),
                new LimitProperties(7, 70),
                new ReputationProperties(-9, 3, Duration.ofHours(12)),
                new SluiceProperties.Cleanup(Duration.ofMinutes(5)),
                new BlueprintProperties(
                    "/etc/sluice",
                    Duration.ofMinutes(2),
                    List.of("A", "B"),
                    List.of("/run/secrets")),
                new GeoIpProperties("/geo/city.mmdb", "/geo/asn.mmdb"),
                new HibpProperties("http://ranges.example.org/range/"),
                new MailProperties("sluice@localhost", null, true),
                new TokenProperties(Duration.ofHours(8)),
                new DeviceProperties(Duration.ofMinutes(2)),
                new EventProperties(Duration.ofDays(30), false),
                new WebAuthnProperties("/fido/blob.jwt", "/fido/root.pem", CounterPolicy.REPORT)));
    assertThat(properties.hashing().capacity())
        .isEqualTo(new HashingCapacity(3, 4, Duration.ofMillis(500)));
  }

  @Test
  void takesBlankForAbsent() {
    SluiceProperties properties =
        bound("SLUICE_DATABASE_URL=", "SLUICE_SECRET_KEY= ", "SLUICE_BOOTSTRAP_PASSWORD=");

    assertThat(properties).isEqualTo(bound());
  }

  @Test
  void wantsASecretKeyForADatabaseThatOthersMayShare() {
    assertThatThrownBy(() -> bound("SLUICE_DATABASE_URL=postgres://db/sluice"))
        .hasRootCauseInstanceOf(ConfigurationRefused.class)
        .rootCause()
        .hasMessageContaining("sluice.secret-key is not");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          SLUICE_DATABASE_POOL_SIZE=1          | sluice.database.pool-size is '1'
          SLUICE_HASHING_MEMORY_KIB=1          | memoryKib must lie within 8 and 262144 but is 1
          SLUICE_HASHING_QUEUE_LIMIT=0         | queueLimit must be at least 1 but is 0
          SLUICE_HASHING_THREADS=-1            | threads must be at least 1 but is -1
          SLUICE_CLEANUP_INTERVAL=0            | sluice.cleanup.interval is 'PT0S'
          SLUICE_BLUEPRINTS_INTERVAL=0         | sluice.blueprints.interval is 'PT0S'
          SLUICE_TOKENS_DURATION=59s           | sluice.tokens.duration is 'PT59S'
          SLUICE_TOKENS_DURATION=36501d        | sluice.tokens.duration is
          SLUICE_DEVICES_PROOF_AGE=9s          | sluice.devices.proof-age is 'PT9S'
          SLUICE_DEVICES_PROOF_AGE=25h         | sluice.devices.proof-age is
          SLUICE_BASE_URL=id.example.org       | 'id.example.org' is not a base URL
          SLUICE_TRUSTED_PROXIES=10.0.0.0/33   | sluice.trusted-proxies
          SLUICE_BLUEPRINTS_ALLOWED_DIRECTORIES=a,,b | sluice.blueprints.allowed-directories: a
          SLUICE_HIBP_URL=api.example.org      | sluice.hibp.url is 'api.example.org/'
          SLUICE_HIBP_URL=https://a b/          | sluice.hibp.url: Illegal character
          SLUICE_SECRET_KEY=short              | sluice.secret-key has 5 characters
          SLUICE_SECRET_KEYS_OLD=short         | sluice.secret-keys-old has 5 characters
          """)
  void refusesWhatCannotWork(String variable, String complaint) {
    assertThatThrownBy(() -> bound(variable))
        .rootCause()
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void letsBlueprintsReadNothingUnlessItIsNamed(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "text");
    Map<String, String> variables = Map.of("A", "value");

    BlueprintProperties closed = bound().blueprints();
    BlueprintProperties open =
        bound(
                "SLUICE_BLUEPRINTS_ALLOWED_VARIABLES=A",
                "SLUICE_BLUEPRINTS_ALLOWED_DIRECTORIES=" + directory)
            .blueprints();

    assertThat(closed.environment(variables).read("A")).isEqualTo(new Reading.Refused());
    assertThat(closed.files().read(file.toString())).isEqualTo(new Reading.Refused());
    assertThat(open.environment(variables).read("A")).isEqualTo(new Reading.Read("value"));
    assertThat(open.files().read(file.toString())).isEqualTo(new Reading.Read("text"));
  }

  @Test
  void keepsSecretsToItself() {
    SluiceProperties properties =
        bound(
            "SLUICE_SECRET_KEY=" + SECRET,
            "SLUICE_DATABASE_URL=postgres://me:hidden@db/sluice",
            "SLUICE_DATABASE_PASSWORD=hidden",
            "SLUICE_BOOTSTRAP_PASSWORD=hidden",
            "SLUICE_BOOTSTRAP_TOKEN=hidden");

    assertThat(properties + "" + properties.database() + properties.bootstrap())
        .doesNotContain("hidden", SECRET);
  }

  private static SluiceProperties bound(String... variables) {
    Map<String, Object> values =
        Arrays.stream(variables)
            .map(variable -> variable.split("=", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    var environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, values));
    ConfigurationPropertySources.attach(environment);
    return SluiceProperties.in(environment);
  }
}
