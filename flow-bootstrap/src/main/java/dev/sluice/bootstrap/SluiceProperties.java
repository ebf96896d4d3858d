package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.password.Argon2Cost;
import dev.sluice.adapter.integration.password.HashingCapacity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
 * @param database the PostgreSQL to use
 * @param bootstrap the first administrator
 * @param hashing of passwords
 * @param cleanup of what has expired
 */
@ConfigurationProperties("sluice")
record SluiceProperties(
    @DefaultValue("./.sluice") String dataDirectory,
    @Nullable String secretKey,
    @DefaultValue List<String> secretKeysOld,
    @Nullable String baseUrl,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue Database database,
    @DefaultValue Bootstrap bootstrap,
    @DefaultValue Hashing hashing,
    @DefaultValue Cleanup cleanup) {

  SluiceProperties {
    secretKey = present(secretKey);
    secretKeysOld = List.copyOf(secretKeysOld);
    baseUrl = present(baseUrl);
    trustedProxies = List.copyOf(trustedProxies);
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
   * @param poolSize how many connections at most; 10
   */
  record Database(
      @Nullable String url,
      @Nullable String username,
      @Nullable String password,
      @DefaultValue("10") int poolSize) {

    private static final int LARGEST_POOL = 1000;

    Database {
      url = present(url);
      username = present(username);
      password = present(password);
      if (poolSize < 1 || poolSize > LARGEST_POOL) {
        throw ConfigurationRefused.value(
            "sluice.database.pool-size", poolSize, "must lie within 1 and " + LARGEST_POOL);
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
   * @param password for {@code akadmin}; a random one, left in a file of the data directory
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
   * How passwords are hashed, by Argon2id. Existing hashes are renewed when their owner logs in.
   *
   * @param memoryKib memory of one hash; 19456
   * @param iterations passes over it; 2
   * @param parallelism lanes; 1
   * @param threads hashes at once; 0 stands for the number of cores
   * @param queueLimit logins that may wait for a thread; 256
   * @param patience how long one waits before it is answered 503; 2s
   */
  record Hashing(
      @DefaultValue("19456") int memoryKib,
      @DefaultValue("2") int iterations,
      @DefaultValue("1") int parallelism,
      @DefaultValue("0") int threads,
      @DefaultValue("256") int queueLimit,
      @DefaultValue("2s") Duration patience) {

    Argon2Cost cost() {
      return ConfigurationRefused.unlessGood(
          "sluice.hashing", () -> new Argon2Cost(memoryKib, iterations, parallelism));
    }

    HashingCapacity capacity() {
      int used = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
      return ConfigurationRefused.unlessGood(
          "sluice.hashing", () -> new HashingCapacity(used, queueLimit, patience));
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

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
