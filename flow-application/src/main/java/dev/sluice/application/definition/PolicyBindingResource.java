package dev.sluice.application.definition;

import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What decides who may run flows and who sees stages. */
final class PolicyBindingResource implements Resource<PolicyBindingAttributes, PolicyBindingView> {

  static final ModelName MODEL = ModelName.of("authentik_policies.policybinding");

  private static final Profile<PolicyBindingAttributes, PolicyBindingView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("policies/bindings", "policy_binding_uuid", "PolicyBinding"),
              Shape.of(PolicyBindingAttributes.class),
              Shape.of(PolicyBindingView.class),
              "enabled",
              "order",
              "policy",
              "target",
              "timeout")
          .and(
              Filter.comparing("policy", Comparison.ISNULL, new FieldType.Flag()),
              new Filter("target_in", "target", Comparison.IN, new FieldType.Key(), true));

  private final PolicyKinds kinds;
  private final Listing<PolicyBindingRow> listing;
  private final PolicyRepository policies;
  private final Targets targets;
  private final PrimaryKeys keys;

  PolicyBindingResource(
      PolicyKinds kinds,
      Listing<PolicyBindingRow> listing,
      PolicyRepository policies,
      Targets targets,
      PrimaryKeys keys) {
    this.kinds = kinds;
    this.listing = listing;
    this.policies = policies;
    this.targets = targets;
    this.keys = keys;
  }

  @Override
  public Profile<PolicyBindingAttributes, PolicyBindingView> profile() {
    return PROFILE;
  }

  @Override
  public Page<PolicyBindingView> list(ListQuery query) {
    return listing.list(query).map(this::view);
  }

  @Override
  public Optional<Stored<PolicyBindingAttributes, PolicyBindingView>> find(String key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<PolicyBindingAttributes, PolicyBindingView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(PolicyBindingAttributes attributes, @Nullable String pk, Author author) {
    var id = new PolicyBindingId(keys.next(pk));
    policies.add(binding(id, attributes, null));
    return key(id);
  }

  @Override
  public void update(
      Stored<PolicyBindingAttributes, PolicyBindingView> before,
      PolicyBindingAttributes attributes,
      Author author) {
    policies.update(binding(before.shown().pk(), attributes, before.shown().expires()));
  }

  @Override
  public void remove(Stored<PolicyBindingAttributes, PolicyBindingView> stored, Author author) {
    policies.remove(stored.shown().pk());
  }

  private PolicyBinding binding(
      PolicyBindingId id, PolicyBindingAttributes attributes, @Nullable Instant expires) {
    // no time at all is as little as can be told
    Duration timeout = Duration.ofSeconds(attributes.timeout());
    return new PolicyBinding(
        id,
        targets.get(attributes.target()),
        attributes.attached(),
        attributes.enabled(),
        attributes.negate(),
        attributes.order(),
        timeout.isZero() ? Duration.ofMillis(1) : timeout,
        attributes.failureResult(),
        expires);
  }

  private Stored<PolicyBindingAttributes, PolicyBindingView> stored(PolicyBindingRow row) {
    PolicyBindingView view = view(row);
    String name = "Policy binding #" + view.order() + " to " + view.target();
    return Stored.of(key(view.pk()), name, PolicyBindingAttributes.of(row.binding()), view);
  }

  private PolicyBindingView view(PolicyBindingRow row) {
    PolicyRow policy = row.policy();
    return PolicyBindingView.of(
        row,
        policy == null
            ? null
            : PolicySummary.of(policy, kinds.nameOf(policy.policy().config().getClass())));
  }

  private static ObjectKey key(PolicyBindingId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }
}
