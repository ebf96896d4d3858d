package dev.sluice.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.adapter.persistence.brand.JooqBrands;
import dev.sluice.adapter.persistence.definition.DefinitionListener;
import dev.sluice.adapter.persistence.definition.JooqFlowDefinitions;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.AttemptLimits;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.port.ReputationLimits;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.stage.kind.StageKinds;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The database, and what implements the ports on it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "dev.sluice.adapter.persistence",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    // by their names: reading a class takes a start long, and tables are classes too
    resourcePattern = "**/Jooq*.class",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.CUSTOM, classes = PortAdapters.class))
class PersistenceWiring {

  @Bean
  DatabaseAddress databaseAddress(DatabaseStart database) {
    return database.await().address();
  }

  @Bean
  DataSource dataSource(DatabaseStart database, MeterRegistry meters) {
    HikariDataSource pool = database.await().pool();
    pool.setMetricRegistry(meters);
    return pool;
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
  AttemptLimits attemptLimits(SluiceProperties properties) {
    return properties.attempts().limits();
  }

  @Bean
  ReputationLimits reputationLimits(SluiceProperties properties) {
    return properties.reputation().limits();
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
}
