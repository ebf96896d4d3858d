package dev.sluice.application.stage;

import dev.sluice.application.port.AttemptCounts;
import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Attempts.Purpose;
import dev.sluice.application.port.Attempts.Scope;
import dev.sluice.domain.policy.PolicyRequest;
import java.util.Locale;
import java.util.Set;

/** Finds the counters of whom a policy decides about. */
public final class CountedAttempts implements AttemptCounts {

  private final Attempts attempts;
  private final DeviceCookies devices;

  /**
   * @param attempts what was counted
   * @param devices tell which device is known
   */
  public CountedAttempts(Attempts attempts, DeviceCookies devices) {
    this.attempts = attempts;
    this.devices = devices;
  }

  @Override
  public int failures(String purpose, String scope, PolicyRequest request) {
    Purpose counted = Purpose.valueOf(required(purpose, PURPOSES).toUpperCase(Locale.ROOT));
    Scope over = Scope.valueOf(required(scope, SCOPES).toUpperCase(Locale.ROOT));
    Claimant claimant = devices.claimant(request.subject(), request.visitor(), request.now());
    return attempts.count(counted, over, claimant, request.now());
  }

  private static String required(String name, Set<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException("\"%s\" is none of %s".formatted(name, names));
    }
    return name;
  }
}
