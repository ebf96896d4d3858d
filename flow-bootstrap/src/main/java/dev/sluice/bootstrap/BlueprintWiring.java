package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.blueprint.AllowedEnvironment;
import dev.sluice.adapter.integration.blueprint.AllowedFiles;
import dev.sluice.adapter.integration.blueprint.YamlBlueprints;
import dev.sluice.application.port.BlueprintFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What blueprints are written in, and what they may read; the latter are known by their types. */
@Configuration(proxyBeanMethods = false)
class BlueprintWiring {

  @Bean
  BlueprintFormat blueprintFormat() {
    return new YamlBlueprints();
  }

  @Bean
  AllowedEnvironment blueprintEnvironment(SluiceProperties properties) {
    return properties.blueprints().environment(System.getenv());
  }

  @Bean
  AllowedFiles blueprintFiles(SluiceProperties properties) {
    return properties.blueprints().files();
  }
}
