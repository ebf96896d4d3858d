package dev.sluice.adapter.persistence.json;

import static java.util.stream.Collectors.toMap;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Definitions of flows, as revisions keep them. */
public final class DefinitionJson {

  private static final int FORMAT = 1;

  private final Json json;
  private final ConfigJson configs;

  public DefinitionJson(Json json, ConfigJson configs) {
    this.json = json;
    this.configs = configs;
  }

  private record Document(
      int format,
      Flow flow,
      List<StageDocument> stages,
      List<PolicyDocument> policies,
      List<PolicyBindingDocument> policyBindings,
      Map<String, FlowSlug> linkedFlows,
      @Nullable List<Prompt> prompts) {}

  private record StageDocument(
      StageId id, StageName name, String kind, JsonNode config, long version) {}

  private record PolicyDocument(
      PolicyId id,
      String name,
      String kind,
      JsonNode config,
      boolean executionLogging,
      long version) {}

  /** Writes a definition, without its revision. */
  public JSONB write(FlowDefinition definition) {
    var linked = new TreeMap<String, FlowSlug>();
    definition.linkedFlows().forEach((id, slug) -> linked.put(id.value().toString(), slug));
    return json.write(
        new Document(
            FORMAT,
            definition.flow(),
            definition.stages().stream()
                .sorted(Comparator.comparing(stage -> stage.id().value()))
                .map(this::document)
                .toList(),
            definition.policies().stream()
                .sorted(Comparator.comparing(policy -> policy.id().value()))
                .map(this::document)
                .toList(),
            definition.policyBindings().stream().map(PolicyBindingDocument::of).toList(),
            linked,
            prompts(definition)));
  }

  /** Nothing where there are none: nodes of the former version know no fields of prompts. */
  private static @Nullable List<Prompt> prompts(FlowDefinition definition) {
    return definition.prompts().isEmpty()
        ? null
        : definition.prompts().stream()
            .sorted(Comparator.comparing(prompt -> prompt.id().value()))
            .toList();
  }

  /** Reads a definition. */
  public FlowDefinition read(JSONB stored, long revision) {
    Document document = json.read(stored, Document.class);
    if (document.format != FORMAT) {
      throw new IllegalStateException("definitions of format " + document.format + " are unknown");
    }
    var definition =
        new FlowDefinition(
            document.flow,
            revision,
            document.stages.stream().map(this::stage).toList(),
            document.policies.stream().map(this::policy).toList(),
            document.policyBindings.stream().map(PolicyBindingDocument::toBinding).toList(),
            document.linkedFlows.entrySet().stream()
                .collect(toMap(linked -> flow(linked.getKey()), Map.Entry::getValue)));
    return document.prompts == null ? definition : definition.asking(document.prompts);
  }

  private StageDocument document(Stage stage) {
    return new StageDocument(
        stage.id(),
        stage.name(),
        configs.kindOf(stage.config()),
        configs.tree(stage.config()),
        stage.version());
  }

  private PolicyDocument document(Policy policy) {
    return new PolicyDocument(
        policy.id(),
        policy.name(),
        configs.kindOf(policy.config()),
        configs.tree(policy.config()),
        policy.executionLogging(),
        policy.version());
  }

  private Stage stage(StageDocument stored) {
    return new Stage(
        stored.id, stored.name, configs.readStage(stored.kind, stored.config), stored.version);
  }

  private Policy policy(PolicyDocument stored) {
    return new Policy(
        stored.id,
        stored.name,
        configs.readPolicy(stored.kind, stored.config),
        stored.executionLogging,
        stored.version);
  }

  private static FlowId flow(String id) {
    return new FlowId(UUID.fromString(id));
  }
}
