package dev.sluice.bootstrap;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what to change, instead of where in the code it was noticed. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConfigurationRefusedAnalyzer extends AbstractFailureAnalyzer<ConfigurationRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationRefused cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
