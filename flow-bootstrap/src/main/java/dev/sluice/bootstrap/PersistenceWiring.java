package dev.sluice.bootstrap;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.sluice.adapter.persistence.brand.JooqBrands;
import dev.sluice.adapter.persistence.definition.DefinitionListener;
import dev.sluice.adapter.persistence.definition.JooqFlowDefinitions;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Keyring;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.stage.kind.StageKinds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Lazy;

/** The database, migrated before anybody gets a connection, and what implements the ports on it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "dev.sluice.adapter.persistence",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.CUSTOM, classes = PortAdapters.class))
class PersistenceWiring {

  private static final Logger LOG = LoggerFactory.getLogger(PersistenceWiring.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean
  DataDirectory dataDirectory(SluiceProperties properties) {
    return DataDirectory.at(properties.dataDirectory());
  }

  @Bean
  @Lazy
  EmbeddedDatabase embeddedDatabase(DataDirectory directory) {
    return EmbeddedDatabase.start(directory.database());
  }

  @Bean
  DatabaseAddress databaseAddress(
      SluiceProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
    return properties.database().isEmbedded()
        ? new DatabaseAddress(embedded.getObject().url(), null, null)
        : DatabaseAddress.of(properties.database());
  }

  @Bean
  DataSource dataSource(
      DatabaseAddress address, SluiceProperties properties, MeterRegistry meters) {
    var pool = new HikariConfig();
    pool.setPoolName("sluice");
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.username());
    pool.setPassword(address.password());
    pool.setMaximumPoolSize(properties.database().poolSize());
    pool.setConnectionTimeout(PATIENCE.toMillis());
    pool.addDataSourceProperty("ApplicationName", "sluice");
    // all statements look rows up by keys, so that one plan is as good as another: it is made once
    // for each connection, at the first use, and not for every execution
    pool.addDataSourceProperty("prepareThreshold", 1);
    pool.setConnectionInitSql(settings(properties.database().durable()));
    pool.setMetricRegistry(meters);
    DataSource source = connected(pool, address);
    Flyway.configure().dataSource(source).outOfOrder(true).load().migrate();
    return source;
  }

  @Bean
  StageKinds stageKinds(ListableBeanFactory beans) {
    return StageKinds.with(CustomKinds.stages(beans));
  }

  @Bean
  PolicyKinds policyKinds(ListableBeanFactory beans) {
    return PolicyKinds.with(CustomKinds.policies(beans));
  }

  @Bean
  ModelCatalogue modelCatalogue(StageKinds stages, PolicyKinds policies) {
    return ModelCatalogue.of(stages, policies);
  }

  @Bean
  ExecutionJson executionJson(Json json, StageKinds kinds, ConfigJson configs, Keyring keyring) {
    return new ExecutionJson(json, kinds, configs, keyring, List.of());
  }

  /** On a connection of its own: the pool's are for requests. */
  @Bean
  DefinitionListener definitionListener(
      DatabaseAddress address, JooqFlowDefinitions definitions, JooqBrands brands) {
    return DefinitionListener.start(
        address.unpooled(),
        Map.of(
            JooqRevisions.CHANNEL, definitions::preload, JooqBrands.CHANNEL, _ -> brands.forget()));
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

  private static DataSource connected(HikariConfig pool, DatabaseAddress address) {
    try {
      return new HikariDataSource(pool);
    } catch (PoolInitializationException e) {
      throw new ConfigurationRefused(
          "No connection to %s: %s".formatted(address, e.getMessage()),
          "Check that PostgreSQL runs there, and sluice.database.url, .username and .password.");
    }
  }
}
