package dev.sluice.bootstrap;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.JooqUnitOfWork;
import dev.sluice.adapter.persistence.setup.JooqInstallation;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, migrated before anybody gets a connection.
 *
 * @param address where it is
 * @param pool connections to it
 * @param embedded the server, if it is ours
 */
record OpenDatabase(
    DatabaseAddress address, HikariDataSource pool, @Nullable EmbeddedDatabase embedded)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  static OpenDatabase of(SluiceProperties.Database configured, DataDirectory directory) {
    if (!configured.isEmbedded()) {
      return at(DatabaseAddress.of(configured), configured, null);
    }
    EmbeddedDatabase embedded = EmbeddedDatabase.start(directory.database());
    try {
      return at(new DatabaseAddress(embedded.url(), null, null), configured, embedded);
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  @Override
  public void close() {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private static OpenDatabase at(
      DatabaseAddress address,
      SluiceProperties.Database configured,
      @Nullable EmbeddedDatabase embedded) {
    HikariDataSource pool = connected(pool(address, configured), address);
    try {
      Flyway.configure().dataSource(pool).outOfOrder(true).load().migrate();
      ask(pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return new OpenDatabase(address, pool, embedded);
  }

  /** The first question loads a thousand classes, which repositories would else wait for. */
  private static void ask(DataSource pool) {
    var database = new JooqDatabase(pool);
    var units = new JooqUnitOfWork(database);
    var _ = new JooqInstallation(database, units, InstantSource.system()).has("nothing");
  }

  private static HikariConfig pool(DatabaseAddress address, SluiceProperties.Database configured) {
    var pool = new HikariConfig();
    pool.setPoolName("sluice");
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.username());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(configured.poolSize());
    pool.setConnectionTimeout(PATIENCE.toMillis());
    pool.addDataSourceProperty("ApplicationName", "sluice");
    // all statements look rows up by keys, so that one plan is as good as another: it is made once
    // for each connection, at the first use, and not for every execution
    pool.addDataSourceProperty("prepareThreshold", 1);
    pool.setConnectionInitSql(settings(configured.durable()));
    return pool;
  }

  /** What the server has configured for durable commits, like waiting for a replica, stays. */
  private static String settings(boolean durable) {
    String settings = "set plan_cache_mode = force_generic_plan; set jit = off";
    if (durable) {
      return settings;
    }
    LOG.warn(
        "sluice.database.durable is false: a crash of PostgreSQL or its machine can lose up to a"
            + " second of what was answered.");
    return settings + "; set synchronous_commit = off";
  }

  private static HikariDataSource connected(HikariConfig pool, DatabaseAddress address) {
    try {
      return new HikariDataSource(pool);
    } catch (PoolInitializationException e) {
      throw new ConfigurationRefused(
          "No connection to %s: %s".formatted(address, e.getMessage()),
          "Check that PostgreSQL runs there, and sluice.database.url, .username and .password.");
    }
  }
}
