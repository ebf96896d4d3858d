package dev.sluice.bootstrap;

import dev.sluice.application.port.Whereabouts;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What policies look things up in. */
@Configuration(proxyBeanMethods = false)
class PolicyWiring {

  @Bean
  Whereabouts whereabouts(SluiceProperties properties, InstantSource clock) {
    return properties.geoip().whereabouts(clock);
  }
}
