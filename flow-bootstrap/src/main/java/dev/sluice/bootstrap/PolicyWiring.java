package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.quality.HttpPwnedPasswords;
import dev.sluice.adapter.integration.quality.ZxcvbnStrength;
import dev.sluice.application.port.PasswordStrength;
import dev.sluice.application.port.PwnedPasswords;
import dev.sluice.application.port.UnitOfWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom policies ask about passwords. */
@Configuration(proxyBeanMethods = false)
class PolicyWiring {

  @Bean
  PwnedPasswords pwnedPasswords(SluiceProperties properties, UnitOfWork work) {
    return new HttpPwnedPasswords(properties.hibp().ranges(), work);
  }

  @Bean
  PasswordStrength passwordStrength() {
    return new ZxcvbnStrength();
  }
}
