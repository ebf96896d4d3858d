package dev.sluice.application.definition;

import dev.sluice.application.port.Listing;

/** What policies and their bindings are listed from. */
final class PolicyListings {

  private final Listing<PolicyRow> policies;
  private final Listing<PolicyBindingRow> bindings;

  PolicyListings(Listing<PolicyRow> policies, Listing<PolicyBindingRow> bindings) {
    this.policies = policies;
    this.bindings = bindings;
  }

  Listing<PolicyRow> policies() {
    return policies;
  }

  Listing<PolicyBindingRow> bindings() {
    return bindings;
  }
}
