package dev.sluice.adapter.persistence.definition;

import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.policy.Policy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The compiled definitions that were used last. Nothing in it is ever stale: revisions stay. */
final class RevisionCache {

  private static final int MOST = 1_000;

  private final Map<Revision, FlowDefinition> used =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Revision, FlowDefinition> eldest) {
          return size() > MOST;
        }
      };

  private record Revision(FlowId flow, long number) {}

  synchronized Optional<FlowDefinition> find(FlowId flow, long revision) {
    return Optional.ofNullable(used.get(new Revision(flow, revision)));
  }

  synchronized int count() {
    return used.size();
  }

  synchronized int count(FlowId flow) {
    return Math.toIntExact(
        used.keySet().stream().filter(revision -> revision.flow().equals(flow)).count());
  }

  synchronized int countPolicies() {
    return Math.toIntExact(
        used.values().stream()
            .flatMap(definition -> definition.policies().stream())
            .map(Policy::id)
            .distinct()
            .count());
  }

  synchronized void clear() {
    used.clear();
  }

  synchronized void put(FlowDefinition definition) {
    used.put(new Revision(definition.flow().id(), definition.revision()), definition);
  }
}
