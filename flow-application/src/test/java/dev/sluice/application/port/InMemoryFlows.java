package dev.sluice.application.port;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.Reference;
import java.util.List;
import java.util.Optional;

/** Flows in memory. */
public final class InMemoryFlows implements FlowRepository {

  private static final ModelName FLOW = ModelName.of("authentik_flows.flow");

  private final InMemoryDefinitionTables tables;
  private final InMemoryExecutions executions;
  private final InMemoryFlowTokens tokens;
  private final InMemoryGoing going;
  private final InMemoryGrants grants;

  InMemoryFlows(
      InMemoryDefinitionTables tables,
      InMemoryExecutions executions,
      InMemoryFlowTokens tokens,
      InMemoryGrants grants) {
    this.tables = tables;
    this.executions = executions;
    this.tokens = tokens;
    this.going = new InMemoryGoing(tables, grants);
    this.grants = grants;
  }

  @Override
  public Optional<Flow> find(FlowSlug slug) {
    return tables.flows.find(flow -> flow.slug().equals(slug));
  }

  @Override
  public Optional<Flow> find(FlowId id) {
    return tables.flows.find(id);
  }

  @Override
  public Optional<Flow> findOwner(BindingId binding) {
    return tables.findOwner(binding);
  }

  @Override
  public void add(Flow flow) {
    put(flow);
  }

  @Override
  public void update(Flow flow) {
    Flow stored =
        find(flow.id())
            .filter(found -> found.version() == flow.version())
            .orElseThrow(() -> new FlowFault.Stale("the flow"));
    List<FlowStageBinding> dropped =
        stored.bindings().stream()
            .filter(old -> flow.bindings().stream().noneMatch(kept -> kept.id().equals(old.id())))
            .toList();
    dropped.forEach(going::remove);
    put(next(flow));
  }

  private static Flow next(Flow flow) {
    return new Flow(
        flow.id(),
        flow.slug(),
        flow.name(),
        flow.title(),
        flow.designation(),
        flow.layout(),
        flow.background(),
        flow.compatibilityMode(),
        flow.deniedAction(),
        flow.authentication(),
        flow.policyEngineMode(),
        flow.bindings(),
        flow.version() + 1);
  }

  private void put(Flow flow) {
    InMemoryDefinitionTables.refuse(
        find(flow.slug()).filter(other -> !other.id().equals(flow.id())).isPresent(),
        new Problem("slug", "unique", "A flow with this slug already exists."));
    for (FlowStageBinding binding : flow.bindings()) {
      InMemoryDefinitionTables.require(tables.stages.find(binding.stage()).isPresent(), "stage");
    }
    tables.flows.put(flow.id(), flow);
    tables.settle();
  }

  @Override
  public boolean remove(FlowId id) {
    Optional<Flow> removed = find(id);
    removed.ifPresent(flow -> {
      tables.forget(new Reference.ToFlow(id));
      flow.bindings().forEach(going::remove);
      going.removeFrom(id);
      executions.lose(flow);
      tokens.lose(id);
      grants.forget(new ObjectKey(FLOW, id.value().toString()));
      tables.flows.removeIf(other -> other.id().equals(id));
      tables.settle();
    });
    return removed.isPresent();
  }
}
