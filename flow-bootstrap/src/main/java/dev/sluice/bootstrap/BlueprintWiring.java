package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.blueprint.YamlBlueprints;
import dev.sluice.application.blueprint.DiscoverBlueprints;
import dev.sluice.application.blueprint.Outside;
import dev.sluice.application.blueprint.ValidateBlueprint;
import dev.sluice.application.port.BlueprintFiles;
import dev.sluice.application.port.BlueprintFormat;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What blueprints are written in, where they are, and what they may read. */
@Configuration(proxyBeanMethods = false)
class BlueprintWiring {

  @Bean
  BlueprintFormat blueprintFormat() {
    return new YamlBlueprints();
  }

  @Bean
  BlueprintFiles blueprintFiles(SluiceProperties properties, DataDirectory data) {
    return properties.blueprints().known(data);
  }

  @Bean
  Outside outsideOfBlueprints(SluiceProperties properties) {
    BlueprintProperties blueprints = properties.blueprints();
    return new Outside(blueprints.environment(System.getenv()), blueprints.files());
  }

  /** Late: it knows all resources, and one of them asks it. */
  @Bean
  Supplier<ValidateBlueprint> blueprintValidation(ObjectProvider<ValidateBlueprint> validate) {
    return validate::getObject;
  }

  /** After the first start, which is done when the beans are made. */
  @Bean
  BlueprintWatch blueprintWatch(DiscoverBlueprints discover, SluiceProperties properties) {
    return new BlueprintWatch(discover, properties.blueprints().interval());
  }
}
