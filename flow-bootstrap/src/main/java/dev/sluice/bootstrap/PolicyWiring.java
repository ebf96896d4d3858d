package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.expression.CelExpressions;
import dev.sluice.adapter.integration.expression.HostNames;
import dev.sluice.adapter.integration.expression.Sources;
import dev.sluice.application.port.AttemptCounts;
import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions;
import dev.sluice.application.port.UserAuthenticators;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.policy.PolicyRequest;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What policies look things up in. */
@Configuration(proxyBeanMethods = false)
class PolicyWiring {

  @Bean
  Whereabouts whereabouts(SluiceProperties properties, InstantSource clock) {
    return properties.geoip().whereabouts(clock);
  }

  /** There are no devices that could be set up. */
  @Bean
  UserAuthenticators userAuthenticators() {
    return UserAuthenticators.NONE;
  }

  @Bean
  Expressions expressions(
      UserRepository users,
      Credentials credentials,
      UserAuthenticators authenticators,
      Whereabouts whereabouts,
      ObjectProvider<AttemptCounts> attempts,
      InstantSource clock) {
    return new CelExpressions(
        new Sources(
            users,
            credentials,
            authenticators,
            whereabouts,
            attempts.getIfAvailable(() -> PolicyWiring::nobodyCounts),
            new HostNames(clock)));
  }

  /** The first expression takes half a second to compile, which no visitor is to wait for. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> expressionsReady(Expressions expressions) {
    return _ -> Thread.ofPlatform().daemon().start(() -> expressions.check("true"));
  }

  /** Not knowing is not the same as none. */
  private static int nobodyCounts(String purpose, String scope, PolicyRequest request) {
    throw new ExpressionFailed(ExpressionFailed.Reason.UNAVAILABLE, "Nobody counts attempts");
  }
}
