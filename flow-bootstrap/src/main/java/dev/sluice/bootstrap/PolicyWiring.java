package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.expression.CelExpressions;
import dev.sluice.adapter.integration.expression.HostNames;
import dev.sluice.adapter.integration.expression.Sources;
import dev.sluice.application.port.AttemptCounts;
import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions;
import dev.sluice.application.port.UserAuthenticators;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.policy.PolicyRequest;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
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
      UserAuthenticators authenticators,
      Whereabouts whereabouts,
      ObjectProvider<AttemptCounts> attempts,
      InstantSource clock) {
    return new CelExpressions(
        new Sources(
            users,
            authenticators,
            whereabouts,
            attempts.getIfAvailable(() -> PolicyWiring::nobodyCounts),
            new HostNames(clock)));
  }

  /** Not knowing is not the same as none. */
  private static int nobodyCounts(String purpose, String scope, PolicyRequest request) {
    throw new ExpressionFailed(ExpressionFailed.Reason.UNAVAILABLE, "Nobody counts attempts");
  }
}
