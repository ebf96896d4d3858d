package dev.sluice.application.definition;

import dev.sluice.domain.policy.kind.PolicyConfig;

/** What can be written of a policy. */
record PolicyAttributes(String name, Boolean executionLogging, PolicyConfig config) {

  PolicyAttributes {
    executionLogging = executionLogging != null && executionLogging;
  }
}
