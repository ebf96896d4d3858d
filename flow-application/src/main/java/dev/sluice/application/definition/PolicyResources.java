package dev.sluice.application.definition;

import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.policy.kind.PolicyKinds;
import java.util.ArrayList;
import java.util.List;

/** Policies, one resource for all and one for each kind, and their bindings. */
final class PolicyResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  PolicyResources(
      PolicyKinds kinds,
      PolicyListings listings,
      CheckedPolicies checked,
      Targets targets,
      PrimaryKeys keys) {
    var policies = new PolicyStore(listings.policies(), checked, keys);
    var all = new ArrayList<Resource<?, ?>>();
    all.add(new AllPoliciesResource(kinds, policies));
    for (String kind : kinds.names()) {
      kinds.find(kind).ifPresent(type -> all.add(new PolicyResource(kind, type, policies)));
    }
    all.add(
        new PolicyBindingResource(kinds, listings.bindings(), checked.repository(), targets, keys));
    this.resources = List.copyOf(all);
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
