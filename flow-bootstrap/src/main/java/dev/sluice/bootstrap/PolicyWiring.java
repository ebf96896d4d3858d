package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.expression.CelExpressions;
import dev.sluice.adapter.integration.expression.HostNames;
import dev.sluice.adapter.integration.expression.Sources;
import dev.sluice.adapter.integration.quality.HttpPwnedPasswords;
import dev.sluice.adapter.integration.quality.ZxcvbnStrength;
import dev.sluice.application.port.AttemptCounts;
import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.Expressions;
import dev.sluice.application.port.PasswordStrength;
import dev.sluice.application.port.PwnedPasswords;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserAuthenticators;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.Whereabouts;
import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
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

  @Bean
  Expressions expressions(
      UserRepository users,
      Credentials credentials,
      UserAuthenticators authenticators,
      Whereabouts whereabouts,
      AttemptCounts attempts,
      InstantSource clock) {
    return new CelExpressions(
        new Sources(
            users, credentials, authenticators, whereabouts, attempts, new HostNames(clock)));
  }

  /** The first expression takes half a second to compile, which no visitor is to wait for. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> expressionsReady(Expressions expressions) {
    return _ -> Thread.ofPlatform().daemon().start(() -> expressions.check("true"));
  }
}
