package dev.sluice.application.definition;

import dev.sluice.application.UseCase;
import dev.sluice.application.definition.VisibleFlows.Seen;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.ObjectNames;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.definition.FlowDiagram;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@UseCase(unitOfWork = false)
final class DrawFlowService implements DrawFlow {

  private final VisibleFlows flows;
  private final ObjectNames objects;
  private final StageKinds stages;
  private final PolicyKinds policies;

  DrawFlowService(
      VisibleFlows flows, ObjectNames objects, StageKinds stages, PolicyKinds policies) {
    this.flows = flows;
    this.objects = objects;
    this.stages = stages;
    this.policies = policies;
  }

  @Override
  public String draw(Caller caller, String slug) {
    Seen seen = flows.get(caller, slug);

    Set<ObjectKey> attached =
        seen.definition().policyBindings().stream()
            .map(AttachedObjects::key)
            .collect(Collectors.toUnmodifiableSet());
    Map<ObjectKey, String> called = attached.isEmpty() ? Map.of() : objects.list(attached);

    var beheld = new Beheld(seen.definition(), seen.authority().grants(), called);
    return FlowDiagram.of(seen.definition(), new FlowDiagram.Names(beheld::nameOf, beheld::nameOf));
  }

  /** What somebody may see of a flow, and what it is called. */
  private final class Beheld {

    private final FlowDefinition definition;
    private final Grants grants;
    private final Map<ObjectKey, String> called;

    private Beheld(FlowDefinition definition, Grants grants, Map<ObjectKey, String> called) {
      this.definition = definition;
      this.grants = grants;
      this.called = called;
    }

    private Optional<String> nameOf(Stage stage) {
      String kind = stages.nameOf(stage.config().getClass());
      var key =
          new ObjectKey(ModelName.of(StageKinds.modelLabel(kind)), stage.id().value().toString());
      return sees(key) || sees(new ObjectKey(StageResources.ALL, key.pk()))
          ? Optional.of(stage.name().value() + " (" + StageKinds.verboseName(kind) + ")")
          : Optional.empty();
    }

    private Optional<String> nameOf(PolicyBinding binding) {
      ObjectKey key = AttachedObjects.key(binding);
      return Optional.ofNullable(called.get(key))
          .filter(_ -> sees(key))
          .map(name -> name + " (" + kind(key) + ")");
    }

    private String kind(ObjectKey key) {
      return switch (key.model().model()) {
        case "group" -> "Group";
        case "user" -> "User";
        default ->
            definition.policies().stream()
                .filter(policy -> policy.id().value().toString().equals(key.pk()))
                .map(policy -> PolicyKinds.verboseName(policies.nameOf(policy.config().getClass())))
                .findFirst()
                .orElse("Policy");
      };
    }

    private boolean sees(ObjectKey key) {
      return grants.holds(key.permission(ModelAction.VIEW), key.pk());
    }
  }
}
