package dev.sluice.application.definition;

import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.NoAttributes;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.ReadOnly;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;

/** The policies of all kinds. */
final class AllPoliciesResource implements ReadOnly<PolicySummary> {

  private static final ModelName MODEL = ModelName.of("authentik_policies.policy");
  private static final Profile<NoAttributes, PolicySummary> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("policies/all", "policy_uuid", "Policy"),
              Shape.of(NoAttributes.class),
              Shape.of(PolicySummary.class))
          .and(
              Filter.comparing("bindings", Comparison.ISNULL, new FieldType.Flag()),
              Filter.comparing("promptstage", Comparison.ISNULL, new FieldType.Flag()))
          .only(Operation.LIST, Operation.RETRIEVE, Operation.DESTROY, Operation.USED_BY);

  private final PolicyKinds kinds;
  private final PolicyStore policies;

  AllPoliciesResource(PolicyKinds kinds, PolicyStore policies) {
    this.kinds = kinds;
    this.policies = policies;
  }

  @Override
  public Profile<NoAttributes, PolicySummary> profile() {
    return PROFILE;
  }

  @Override
  public Page<PolicySummary> list(ListQuery query) {
    return policies.listing().list(query).map(this::summary);
  }

  @Override
  public Optional<Stored<NoAttributes, PolicySummary>> find(String key) {
    return policies.listing().find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<NoAttributes, PolicySummary>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public void remove(Stored<NoAttributes, PolicySummary> stored, Author author) {
    policies.policies().repository().remove(stored.shown().pk());
  }

  private Stored<NoAttributes, PolicySummary> stored(PolicyRow row) {
    PolicySummary summary = summary(row);
    var key = new ObjectKey(MODEL, summary.pk().value().toString());
    return Stored.of(key, summary.name(), NoAttributes.NONE, summary);
  }

  private PolicySummary summary(PolicyRow row) {
    return PolicySummary.of(row, kinds.nameOf(row.policy().config().getClass()));
  }
}
