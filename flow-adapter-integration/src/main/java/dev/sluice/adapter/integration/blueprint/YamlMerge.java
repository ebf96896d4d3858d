package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.blueprint.Finding;
import dev.sluice.domain.blueprint.Findings;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code <<} brings into a map: keys that the map itself, or an earlier one, does not have.
 */
final class YamlMerge {

  private final Map<String, Node> brought = new LinkedHashMap<>();
  private final Place at;
  private final Findings findings;

  YamlMerge(Place at, Findings findings) {
    this.at = at;
    this.findings = findings;
  }

  void add(Node value) {
    switch (value) {
      case Node.Mapping map -> map.fields().forEach(brought::putIfAbsent);
      case Node.Sequence(var items, var ignored)
          when items.stream().allMatch(Node.Mapping.class::isInstance) ->
          items.forEach(this::add);
      default ->
          findings.add(
              Finding.invalid(
                  value.at(),
                  "Only maps can be merged into a map.",
                  "Write an alias of a map, or a list of such aliases."));
    }
  }

  Node.Mapping under(Map<String, Node> own) {
    if (brought.isEmpty()) {
      return new Node.Mapping(own, at);
    }
    var fields = new LinkedHashMap<>(brought);
    fields.putAll(own);
    return new Node.Mapping(fields, at);
  }
}
