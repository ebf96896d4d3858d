package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_REVISION;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.adapter.persistence.json.DefinitionJson;
import dev.sluice.application.port.DefinitionCache;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.FlowFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Definitions on PostgreSQL, compiled once per revision and node. */
public final class JooqFlowDefinitions implements FlowDefinitions, DefinitionCache {

  private final JooqDatabase database;
  private final DefinitionJson definitions;
  private final RevisionCache cache = new RevisionCache();

  public JooqFlowDefinitions(JooqDatabase database, DefinitionJson definitions) {
    this.database = database;
    this.definitions = definitions;
  }

  @Override
  public FlowDefinition get(FlowId flow, long revision) {
    return find(flow, revision)
        .orElseThrow(() -> new FlowFault.NotFound("revision " + revision + " of a flow"));
  }

  @Override
  public int count() {
    return cache.count();
  }

  @Override
  public int count(FlowId flow) {
    return cache.count(flow);
  }

  @Override
  public int countPolicies() {
    return cache.countPolicies();
  }

  @Override
  public void clear() {
    cache.clear();
  }

  /** Compiles a revision ahead of its first run, as another node announced it. */
  public void preload(String announced) {
    int colon = announced.indexOf(':');
    var flow = new FlowId(UUID.fromString(announced.substring(0, colon)));
    find(flow, Long.parseLong(announced.substring(colon + 1)));
  }

  /** A flow at a revision, if it is there. */
  private Optional<FlowDefinition> find(FlowId flow, long revision) {
    return cache.find(flow, revision).or(() -> read(flow, revision));
  }

  @Override
  public Optional<FlowDefinition> find(FlowSlug slug) {
    return list(FLOW.SLUG.eq(slug.value())).stream().findFirst();
  }

  @Override
  public List<FlowDefinition> list(FlowDesignation designation) {
    return list(FLOW.DESIGNATION.eq(ConstantNames.of(designation)));
  }

  /** The definitions of flows that are not known yet come with the second query, all at once. */
  private List<FlowDefinition> list(Condition condition) {
    List<Record2<UUID, Long>> current =
        database
            .settled()
            .select(FLOW.ID, FLOW.REVISION)
            .from(FLOW)
            .where(condition)
            .orderBy(FLOW.SLUG.collate("C"))
            .fetch();
    Map<UUID, Long> unknown = new HashMap<>();
    current.stream()
        .filter(row -> cache.find(new FlowId(row.value1()), row.value2()).isEmpty())
        .forEach(row -> unknown.put(row.value1(), row.value2()));
    Map<FlowId, FlowDefinition> read = read(unknown);
    return current.stream()
        .flatMap(row -> {
          var id = new FlowId(row.value1());
          return Optional.ofNullable(read.get(id)).or(() -> find(id, row.value2())).stream();
        })
        .toList();
  }

  private Optional<FlowDefinition> read(FlowId flow, long revision) {
    return Optional.ofNullable(read(Map.of(flow.value(), revision)).get(flow));
  }

  private Map<FlowId, FlowDefinition> read(Map<UUID, Long> revisions) {
    if (revisions.isEmpty()) {
      return Map.of();
    }
    var read = new HashMap<FlowId, FlowDefinition>();
    database
        .settled()
        .select(FLOW_REVISION.REVISION, FLOW_REVISION.DEFINITION)
        .from(FLOW_REVISION)
        .where(
            "(flow_id, revision) in (select * from unnest({0}, {1}))",
            DSL.val(revisions.keySet().toArray(UUID[]::new)),
            DSL.val(revisions.values().toArray(Long[]::new)))
        .forEach(row -> {
          FlowDefinition definition = definitions.read(row.value2(), row.value1());
          cache.put(definition);
          read.put(definition.flow().id(), definition);
        });
    return read;
  }
}
