package dev.sluice.application.definition;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policies of one kind, whichever it is. */
final class PolicyResource implements Resource<PolicyAttributes, PolicyView> {

  private final String kind;
  private final Class<? extends PolicyConfig> type;
  private final PolicyStore policies;
  private final Profile<PolicyAttributes, PolicyView> profile;

  PolicyResource(String kind, Class<? extends PolicyConfig> type, PolicyStore policies) {
    this.kind = kind;
    this.type = type;
    this.policies = policies;
    this.profile = profile(kind, type);
  }

  private static Profile<PolicyAttributes, PolicyView> profile(
      String kind, Class<? extends PolicyConfig> type) {
    return Profile.of(
            ModelName.of(PolicyKinds.modelLabel(kind)),
            new Profile.Address(
                "policies/" + PolicyKinds.pathSegment(kind), "policy_uuid", type.getSimpleName()),
            Shape.inlining(PolicyAttributes.class, Map.of("config", type)),
            Shape.inlining(
                PolicyView.class, Map.of("config", type, "derived", PolicyView.derivedFrom(type))),
            "name",
            "execution_logging")
        .and(Filter.named("policy_uuid", "pk", new FieldType.Key()))
        .and(Filter.byScalars(Shape.of(type)));
  }

  @Override
  public Profile<PolicyAttributes, PolicyView> profile() {
    return profile;
  }

  @Override
  public Page<PolicyView> list(ListQuery query) {
    Criterion ofKind = Criterion.is(PolicyRow.KIND, Value.of(kind));
    return policies.listing().list(query.and(ofKind)).map(row -> PolicyView.of(row, kind));
  }

  @Override
  public Optional<Stored<PolicyAttributes, PolicyView>> find(String key) {
    return policies
        .listing()
        .find(key)
        .filter(row -> row.policy().config().getClass() == type)
        .map(this::stored);
  }

  @Override
  public Optional<Stored<PolicyAttributes, PolicyView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(PolicyAttributes attributes, @Nullable String pk, Author author) {
    var id = new PolicyId(policies.keys().next(pk));
    policies.policies().add(policy(id, attributes, 0));
    return key(id);
  }

  @Override
  public void update(
      Stored<PolicyAttributes, PolicyView> before, PolicyAttributes attributes, Author author) {
    PolicyId id = before.shown().pk();
    Policy policy = repository().find(id).orElseThrow(() -> new FlowFault.NotFound("policy"));
    policies.policies().update(policy(id, attributes, policy.version()));
  }

  @Override
  public void remove(Stored<PolicyAttributes, PolicyView> stored, Author author) {
    repository().remove(stored.shown().pk());
  }

  private static Policy policy(PolicyId id, PolicyAttributes attributes, long version) {
    return new Policy(
        id, attributes.name(), attributes.config(), attributes.executionLogging(), version);
  }

  private PolicyRepository repository() {
    return policies.policies().repository();
  }

  private Stored<PolicyAttributes, PolicyView> stored(PolicyRow row) {
    Policy policy = row.policy();
    return Stored.of(
        key(policy.id()),
        policy.name(),
        new PolicyAttributes(policy.name(), policy.executionLogging(), policy.config()),
        PolicyView.of(row, kind));
  }

  private ObjectKey key(PolicyId id) {
    return new ObjectKey(profile.model(), id.value().toString());
  }
}
