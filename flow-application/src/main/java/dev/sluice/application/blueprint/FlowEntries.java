package dev.sluice.application.blueprint;

import dev.sluice.application.port.PromptRepository;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Resources;
import dev.sluice.application.resource.Stored;
import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.Identifiers;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Place;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The entries of a blueprint that make a flow, each after those that it refers to. */
final class FlowEntries {

  static final ModelName FLOW = ModelName.of("authentik_flows.flow");

  private static final ModelName BINDING = ModelName.of("authentik_flows.flowstagebinding");
  private static final ModelName POLICY_BINDING = ModelName.of("authentik_policies.policybinding");

  private final Resources resources;
  private final StageKinds stages;
  private final PolicyKinds policies;

  FlowEntries(Resources resources, StageKinds stages, PolicyKinds policies) {
    this.resources = resources;
    this.stages = stages;
    this.policies = policies;
  }

  List<BlueprintEntry> of(FlowDefinition definition) {
    var entries = new ArrayList<BlueprintEntry>();
    entries.add(entry(FLOW, definition.flow().id().value(), "slug"));
    definition.prompts().stream()
        .sorted(Comparator.comparing(Prompt::name))
        .forEach(prompt -> entries.add(entry(PromptRepository.MODEL, prompt.id().value())));
    definition.policies().stream()
        .sorted(Comparator.comparing(Policy::name))
        .forEach(policy -> entries.add(entry(model(policy), policy.id().value())));
    StageOrder.of(definition.stages())
        .forEach(stage -> entries.add(entry(model(stage), stage.id().value(), "name")));
    definition
        .flow()
        .bindings()
        .forEach(one -> entries.add(entry(BINDING, one.id().value(), "target", "stage", "order")));
    definition
        .policyBindings()
        .forEach(one ->
            entries.add(entry(POLICY_BINDING, one.id().value(), "policy", "target", "order")));
    return entries;
  }

  private ModelName model(Policy policy) {
    return ModelName.of(PolicyKinds.modelLabel(policies.nameOf(policy.config().getClass())));
  }

  private ModelName model(Stage stage) {
    return ModelName.of(StageKinds.modelLabel(stages.nameOf(stage.config().getClass())));
  }

  private BlueprintEntry entry(ModelName model, UUID pk, String... identifiers) {
    return entry(resources.get(model), pk.toString(), List.of(identifiers));
  }

  private static <A, V> BlueprintEntry entry(
      Resource<A, V> resource, String pk, List<String> names) {
    Profile<A, V> profile = resource.profile();
    Stored<A, V> stored =
        resource
            .find(new ObjectKey(profile.model(), pk))
            .orElseThrow(() -> new FlowFault.NotFound(profile.model().text()));
    Map<String, Value> all = profile.attributes().write(stored.attributes()).fields();
    var identifiers = new LinkedHashMap<String, Value>();
    identifiers.put(Identifiers.KEY, Value.of(pk));
    names.forEach(name -> identifiers.put(name, all.getOrDefault(name, Value.NULL)));
    var attributes = new LinkedHashMap<>(Deviations.of(profile.attributes(), stored.attributes()));
    attributes.keySet().removeAll(identifiers.keySet());
    return new BlueprintEntry(
        Node.Literal.of(profile.model().text()),
        null,
        Node.Literal.of("present"),
        List.of(),
        Node.of(new Value.Fields(identifiers), Place.NOWHERE),
        Node.of(new Value.Fields(attributes), Place.NOWHERE),
        List.of(),
        Place.NOWHERE);
  }
}
