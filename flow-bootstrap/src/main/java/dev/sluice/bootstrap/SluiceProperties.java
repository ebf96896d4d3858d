package dev.sluice.bootstrap;

import dev.sluice.adapter.web.request.TrustedProxies;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Everything that can be configured under {@code sluice}. Each key is also an environment variable:
 * {@code sluice.secret-key} is {@code SLUICE_SECRET_KEY}. A blank value is no value.
 *
 * @param dataDirectory where the embedded database and generated secrets are kept; {@code
 *     ./.sluice}
 * @param secretKey from it every key derives, at least 32 characters; generated into the data
 *     directory with the embedded database, required with any other
 * @param secretKeysOld what the secret key was before, separated by commas: still good for reading;
 *     none
 * @param baseUrl under which address people reach this server, like {@code https://id.example.org};
 *     taken from each request
 * @param trustedProxies addresses and networks (CIDR), separated by commas, whose forwarding
 *     headers are believed; none
 * @param impersonation whether administrators may act as somebody else; true
 * @param impersonationRequireReason whether they have to say why; true
 * @param database the PostgreSQL to use
 * @param bootstrap the first administrator
 * @param hashing of passwords
 * @param attempts that may fail
 * @param limits of requests
 * @param reputation of people and addresses
 * @param cleanup of what has expired
 * @param blueprints where they are and what they may read
 * @param geoip what tells where addresses are
 * @param hibp whom to ask for passwords that were stolen elsewhere
 * @param mail whom it is from and what it looks like
 * @param tokens of people and programs
 * @param devices of people
 * @param events how long they are kept
 * @param webauthn what is asked of passkeys and their authenticators
 */
record SluiceProperties(
    @DefaultValue("./.sluice") String dataDirectory,
    @Nullable String secretKey,
    @DefaultValue List<String> secretKeysOld,
    @Nullable String baseUrl,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue("true") boolean impersonation,
    @DefaultValue("true") boolean impersonationRequireReason,
    @DefaultValue Database database,
    @DefaultValue Bootstrap bootstrap,
    @DefaultValue HashingProperties hashing,
    @DefaultValue AttemptProperties attempts,
    @DefaultValue LimitProperties limits,
    @DefaultValue ReputationProperties reputation,
    @DefaultValue Cleanup cleanup,
    @DefaultValue BlueprintProperties blueprints,
    @DefaultValue GeoIpProperties geoip,
    @DefaultValue HibpProperties hibp,
    @DefaultValue MailProperties mail,
    @DefaultValue TokenProperties tokens,
    @DefaultValue DeviceProperties devices,
    @DefaultValue EventProperties events,
    @DefaultValue WebAuthnProperties webauthn) {

  private static final int SHORTEST_SECRET = 32;

  SluiceProperties {
    secretKey = present(secretKey);
    secretKeysOld = List.copyOf(secretKeysOld);
    baseUrl = present(baseUrl);
    trustedProxies = List.copyOf(trustedProxies);
    requireLong("sluice.secret-key", secretKey);
    secretKeysOld.forEach(old -> requireLong("sluice.secret-keys-old", old));
    requireOneKeyForAllNodes(secretKey, database);
    proxies(trustedProxies, baseUrl);
  }

  static SluiceProperties in(Environment environment) {
    return Binder.get(environment).bindOrCreate("sluice", SluiceProperties.class);
  }

  TrustedProxies proxies() {
    return proxies(trustedProxies, baseUrl);
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "SluiceProperties[dataDirectory=%s]".formatted(dataDirectory);
  }

  /**
   * The PostgreSQL to use.
   *
   * @param url {@code jdbc:postgresql://host/name} or {@code postgres://user:password@host/name};
   *     an embedded one in the data directory
   * @param username wins over the one in the URL
   * @param password wins over the one in the URL
   * @param poolSize how many connections at most, at least 2; 10
   * @param durable whether an answer waits until what it tells is on the disk; true
   */
  record Database(
      @Nullable String url,
      @Nullable String username,
      @Nullable String password,
      @DefaultValue("10") int poolSize,
      @DefaultValue("true") boolean durable) {

    /** Migrations hold one connection while they work on another. */
    private static final int SMALLEST_POOL = 2;

    private static final int LARGEST_POOL = 1000;

    Database {
      url = present(url);
      username = present(username);
      password = present(password);
      if (poolSize < SMALLEST_POOL || poolSize > LARGEST_POOL) {
        throw ConfigurationRefused.value(
            "sluice.database.pool-size",
            poolSize,
            "must lie within %d and %d".formatted(SMALLEST_POOL, LARGEST_POOL));
      }
    }

    boolean isEmbedded() {
      return url == null;
    }

    /** Without secrets. */
    @Override
    public String toString() {
      return "Database[embedded=%s]".formatted(isEmbedded());
    }
  }

  /**
   * The first administrator of an empty database; both are ignored by any other.
   *
   * @param password for {@code akadmin}; none: a link in a file of the data directory sets it
   * @param token the key of an API token; none
   */
  record Bootstrap(@Nullable String password, @Nullable String token) {

    Bootstrap {
      password = present(password);
      token = present(token);
    }

    /** Without secrets. */
    @Override
    public String toString() {
      return "Bootstrap[]";
    }
  }

  /**
   * How what has expired is removed.
   *
   * @param interval how often; 1m
   */
  record Cleanup(@DefaultValue("1m") Duration interval) {

    Cleanup {
      if (!interval.isPositive()) {
        throw ConfigurationRefused.value(
            "sluice.cleanup.interval", interval, "must be longer than nothing");
      }
    }
  }

  private static TrustedProxies proxies(List<String> networks, @Nullable String baseUrl) {
    return ConfigurationRefused.unlessGood(
        "sluice.trusted-proxies and sluice.base-url", () -> new TrustedProxies(networks, baseUrl));
  }

  private static void requireLong(String key, @Nullable String secret) {
    if (secret != null && secret.length() < SHORTEST_SECRET) {
      throw ConfigurationRefused.secret(
          key,
          "has %d characters, but %d is the least".formatted(secret.length(), SHORTEST_SECRET));
    }
  }

  /** A generated key belongs to the database beside it; with any other, nodes would disagree. */
  private static void requireOneKeyForAllNodes(@Nullable String secretKey, Database database) {
    if (secretKey == null && !database.isEmbedded()) {
      throw new ConfigurationRefused(
          "sluice.database.url is set, but sluice.secret-key is not: all nodes of a database need"
              + " the same one.",
          "Set SLUICE_SECRET_KEY to 32 random characters or more, as 'openssl rand -base64 48'"
              + " makes them, and keep it.");
    }
  }

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
