package dev.sluice.application.blueprint;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.BlueprintFormat;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.BlueprintMetadata;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

@UseCase(unitOfWork = false)
final class ExportFlowService implements ExportFlow {

  private static final String EXPORT = "export_flow";
  private static final List<ModelName> PARTS =
      Stream.of(
              "authentik_flows.flow",
              "authentik_flows.flowstagebinding",
              "authentik_flows.stage",
              "authentik_policies.policy",
              "authentik_policies.policybinding",
              "authentik_stages_prompt.prompt")
          .map(ModelName::of)
          .toList();

  private final Authorize authorize;
  private final FlowDefinitions definitions;
  private final FlowEntries entries;
  private final BlueprintFormat format;
  private final InstantSource clock;

  ExportFlowService(
      Authorize authorize,
      FlowDefinitions definitions,
      FlowEntries entries,
      BlueprintFormat format,
      InstantSource clock) {
    this.authorize = authorize;
    this.definitions = definitions;
    this.entries = entries;
    this.format = format;
    this.clock = clock;
  }

  @Override
  public String export(Caller caller, String slug) {
    Authority authority = authorize.authorize(caller);
    PARTS.forEach(part -> authority.require(part.permission(ModelAction.VIEW)));
    FlowDefinition definition = find(slug);
    authority.require(FlowEntries.FLOW.special(EXPORT), key(definition));

    var metadata =
        new BlueprintMetadata(
            "Sluice export of " + slug + " - " + clock.instant(),
            Map.of(BlueprintMetadata.GENERATED, "true"));
    return format.write(Blueprint.of(metadata, entries.of(definition)));
  }

  private FlowDefinition find(String slug) {
    return Optional.of(slug)
        .filter(FlowSlug::isValid)
        .flatMap(valid -> definitions.find(new FlowSlug(valid)))
        .orElseThrow(() -> new FlowFault.NotFound("flow"));
  }

  private static ObjectKey key(FlowDefinition definition) {
    return new ObjectKey(FlowEntries.FLOW, definition.flow().id().value().toString());
  }
}
