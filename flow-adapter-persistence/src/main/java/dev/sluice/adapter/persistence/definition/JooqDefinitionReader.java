package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;

import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Definitions of flows as the tables have them now: six queries, however many flows. */
final class JooqDefinitionReader {

  private final JooqStageReader stages;
  private final JooqGuardReader guards;

  JooqDefinitionReader(ConfigJson configs) {
    this.stages = new JooqStageReader(configs);
    this.guards = new JooqGuardReader(configs);
  }

  /**
   * The definitions of flows.
   *
   * @param revisions the revisions that they are to have
   */
  List<FlowDefinition> list(DSLContext context, Map<UUID, Long> revisions) {
    UUID[] flows = revisions.keySet().toArray(UUID[]::new);
    Map<UUID, List<Stage>> used = stages.listUsed(context, flows);
    Map<UUID, Map<FlowId, FlowSlug>> linked = stages.listLinked(context, flows);
    Map<UUID, List<JooqGuardReader.Post>> posts = guards.list(context, flows);
    Map<UUID, List<Policy>> policies = stages.listPolicies(context, flows);
    Map<UUID, List<Prompt>> prompts = stages.listPrompts(context, flows);
    return JooqFlowReader.list(context, FLOW.ID.in(flows)).stream()
        .map(flow -> {
          UUID id = flow.id().value();
          return definition(
              flow,
              Objects.requireNonNull(revisions.get(id)),
              new Parts(
                  used.getOrDefault(id, List.of()),
                  linked.getOrDefault(id, Map.of()),
                  posts.getOrDefault(id, List.of()),
                  policies.getOrDefault(id, List.of()),
                  prompts.getOrDefault(id, List.of())));
        })
        .toList();
  }

  private record Parts(
      List<Stage> stages,
      Map<FlowId, FlowSlug> linked,
      List<JooqGuardReader.Post> posts,
      List<Policy> policies,
      List<Prompt> prompts) {

    /** Those that bindings attach and those that stages refer to, each once. */
    List<Policy> allPolicies() {
      return Stream.concat(
              posts.stream().map(JooqGuardReader.Post::policy).filter(Objects::nonNull),
              policies.stream())
          .distinct()
          .toList();
    }
  }

  private static FlowDefinition definition(Flow flow, long revision, Parts parts) {
    return new FlowDefinition(
            flow,
            revision,
            parts.stages,
            parts.allPolicies(),
            parts.posts.stream().map(JooqGuardReader.Post::binding).toList(),
            parts.linked)
        .asking(parts.prompts);
  }
}
