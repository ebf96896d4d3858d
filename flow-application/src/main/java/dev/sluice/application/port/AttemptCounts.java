package dev.sluice.application.port;

import dev.sluice.domain.policy.PolicyRequest;
import java.util.Set;

/**
 * What {@link Attempts} counted, for policies that escalate: a captcha after the third failure, a
 * denial after the tenth. One query, and nothing is written.
 */
@FunctionalInterface
public interface AttemptCounts {

  /** What is counted apart. */
  Set<String> PURPOSES = Set.of("password", "code", "mail");

  /** Where is counted. */
  Set<String> SCOPES = Set.of("here", "identifier", "address", "device");

  /**
   * How many attempts failed in a row and are not forgotten yet.
   *
   * @param purpose one of {@link #PURPOSES}
   * @param scope {@code here}: of the subject from where the visitor is, which is the device if it
   *     is known, else the network; {@code identifier}: of the subject from everywhere; {@code
   *     address}: from the visitor's network, whoever was named; {@code device}: of the subject
   *     from the visitor's device, none if that is not known
   * @param request about whom, and from where
   * @throws IllegalArgumentException if there is no such purpose or scope
   */
  int failures(String purpose, String scope, PolicyRequest request);
}
