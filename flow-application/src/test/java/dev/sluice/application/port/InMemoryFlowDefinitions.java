package dev.sluice.application.port;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.FlowFault;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Definitions in memory. */
public final class InMemoryFlowDefinitions implements FlowDefinitions {

  private final Map<Revision, FlowDefinition> all = new LinkedHashMap<>();
  private final Map<FlowId, FlowDefinition> current = new LinkedHashMap<>();

  private record Revision(FlowId flow, long number) {}

  /** Definitions of flows at the revisions that they say. */
  public static InMemoryFlowDefinitions of(FlowDefinition... definitions) {
    var known = new InMemoryFlowDefinitions();
    List.of(definitions).forEach(known::put);
    return known;
  }

  /** Makes a definition the current one of its flow; former revisions stay. */
  public synchronized void put(FlowDefinition definition) {
    FlowId flow = definition.flow().id();
    all.put(new Revision(flow, definition.revision()), definition);
    current.put(flow, definition);
  }

  /** Deletes a flow with its revisions. */
  public synchronized void remove(FlowId flow) {
    all.keySet().removeIf(revision -> revision.flow.equals(flow));
    current.remove(flow);
  }

  /** Whether a definition was not removed. */
  synchronized boolean has(FlowDefinition definition) {
    return all.containsKey(new Revision(definition.flow().id(), definition.revision()));
  }

  /** All definitions that are current. */
  synchronized List<FlowDefinition> listCurrent() {
    return List.copyOf(current.values());
  }

  /** Puts back what there is now. */
  synchronized Runnable undo() {
    var allNow = Map.copyOf(all);
    var currentNow = new LinkedHashMap<>(current);
    return () -> restore(allNow, currentNow);
  }

  private synchronized void restore(
      Map<Revision, FlowDefinition> formerAll, Map<FlowId, FlowDefinition> formerCurrent) {
    all.clear();
    all.putAll(formerAll);
    current.clear();
    current.putAll(formerCurrent);
  }

  @Override
  public synchronized FlowDefinition get(FlowId flow, long revision) {
    FlowDefinition definition = all.get(new Revision(flow, revision));
    if (definition == null) {
      throw new FlowFault.NotFound("flow revision");
    }
    return definition;
  }

  @Override
  public synchronized Optional<FlowDefinition> find(FlowSlug slug) {
    return current.values().stream()
        .filter(definition -> definition.flow().slug().equals(slug))
        .findFirst();
  }

  @Override
  public synchronized List<FlowDefinition> list(FlowDesignation designation) {
    return current.values().stream()
        .filter(definition -> definition.flow().designation() == designation)
        .sorted(Comparator.comparing(definition -> definition.flow().slug().value()))
        .toList();
  }
}
