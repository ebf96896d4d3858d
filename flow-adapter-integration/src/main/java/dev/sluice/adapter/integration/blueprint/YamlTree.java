package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.blueprint.Finding;
import dev.sluice.domain.blueprint.Findings;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Place;
import dev.sluice.domain.blueprint.TagSource;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Makes the tree of a document from the events of a YAML parser.
 *
 * <p>Events, because the parser's own tree is made whole before anybody can say that it is too
 * large, and what an alias repeats cannot be counted in it.
 */
final class YamlTree {

  private static final int DEEPEST = 50;
  private static final int MOST_NODES = 100_000;
  private static final String PREFIX = "tag:yaml.org,2002:";
  private static final Set<String> OWN_TAGS = Set.of(PREFIX + "seq", PREFIX + "map");

  private final YamlEvents events;
  private final Findings findings;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;
  private int deepest;

  /** What an anchor names: nothing yet while it is being read. */
  private record Anchored(@Nullable Node node, int nodes, int height) {}

  YamlTree(String text, Findings findings) {
    this.events = new YamlEvents(text);
    this.findings = findings;
  }

  Node read() {
    events.begin();
    Node root = node("", 0);
    events.end();
    return root;
  }

  private Node node(String path, int depth) {
    Event event = events.next();
    Place at = YamlEvents.place(event, path);
    count(at, 1);
    descend(at, depth);
    if (event instanceof AliasEvent alias) {
      return repeated(alias, at, depth);
    }
    var start = (NodeEvent) event;
    return start.getAnchor() == null ? tagged(start, at, depth) : anchored(start, at, depth);
  }

  private void descend(Place at, int depth) {
    deepest = Math.max(deepest, depth);
    if (depth > DEEPEST) {
      throw tooLarge(at, "It is nested deeper than " + DEEPEST + " levels, aliases included.");
    }
  }

  private Node anchored(NodeEvent start, Place at, int depth) {
    int nodesBefore = nodes;
    int deepestBefore = deepest;
    deepest = depth;
    anchors.put(start.getAnchor(), new Anchored(null, 0, 0));
    Node node = tagged(start, at, depth);
    var anchored = new Anchored(node, nodes - nodesBefore + 1, deepest - depth);
    anchors.put(start.getAnchor(), anchored);
    deepest = Math.max(deepest, deepestBefore);
    return node;
  }

  /** What an alias repeats counts as often as it is repeated. */
  private Node repeated(AliasEvent alias, Place at, int depth) {
    Anchored anchored = anchors.get(alias.getAnchor());
    if (anchored == null || anchored.node == null) {
      throw Finding.invalid(
              at,
              "The alias "
                  + Finding.quote(alias.getAnchor())
                  + " has no anchor, or is inside of what it repeats.",
              "Write the anchor at an earlier value.")
          .fault(null);
    }
    count(at, anchored.nodes);
    descend(at, depth + anchored.height);
    return anchored.node;
  }

  private Node tagged(NodeEvent event, Place at, int depth) {
    String tag = YamlEvents.tag(event);
    if (event instanceof ScalarEvent scalar) {
      return tag == null || YamlScalar.isOwn(tag)
          ? scalar(scalar, at)
          : tagged(tag, text(scalar, at));
    }
    var start = (CollectionStartEvent) event;
    Node node = start instanceof MappingStartEvent ? mapping(at, depth) : sequence(at, depth);
    return tag == null || OWN_TAGS.contains(tag) ? node : tagged(tag, node);
  }

  private Node tagged(String tag, Node argument) {
    String local = tag.startsWith("!") ? tag.substring(1) : tag;
    String name = tag.startsWith(PREFIX) ? "!" + tag.substring(PREFIX.length()) : local;
    return new TagSource(name, argument, argument.at(), findings).read();
  }

  private Node sequence(Place at, int depth) {
    var items = new ArrayList<Node>();
    while (!events.closes()) {
      items.add(node(at.item(items.size()), depth + 1));
    }
    events.next();
    return new Node.Sequence(items, at);
  }

  private Node mapping(Place at, int depth) {
    var fields = new LinkedHashMap<String, Node>();
    var merged = new YamlMerge(at, findings);
    while (!events.closes()) {
      Event key = events.peek();
      Place place = YamlEvents.place(key, at.path());
      String name = key(place, depth);
      Node value = node(at.field(name), depth + 1);
      if (YamlScalar.isMerge(key)) {
        merged.add(value);
      } else if (fields.putIfAbsent(name, value) != null) {
        findings.add(duplicate(place, name));
      }
    }
    events.next();
    return merged.under(fields);
  }

  private static Finding duplicate(Place at, String name) {
    return Finding.invalid(
        at.at(at.field(name)),
        "The key " + Finding.quote(name) + " is there already.",
        "Keep one of them.");
  }

  private String key(Place at, int depth) {
    Event event = events.peek();
    boolean plain = event instanceof ScalarEvent scalar && YamlEvents.tag(scalar) == null;
    Node key = node(at.path(), depth + 1);
    if (plain && event instanceof ScalarEvent scalar) {
      return text(scalar, at).value().text();
    }
    if (event instanceof AliasEvent && key instanceof Node.Literal literal) {
      return literal.value().text();
    }
    findings.add(
        Finding.invalid(at, "A key must be a text, without a tag.", "Write the key as it is."));
    return "";
  }

  private Node scalar(ScalarEvent scalar, Place at) {
    return switch (YamlScalar.read(scalar)) {
      case YamlScalar.Reading.Known(Value.Scalar value) -> new Node.Literal(value, at);
      case YamlScalar.Reading.Refused(String reason) -> refused(at, reason);
    };
  }

  private Node.Literal text(ScalarEvent scalar, Place at) {
    return Value.Text.isStorable(scalar.getValue())
        ? new Node.Literal(Value.of(scalar.getValue()), at)
        : refused(at, YamlScalar.NOT_STORABLE);
  }

  private Node.Literal refused(Place at, String reason) {
    findings.add(Finding.invalid(at, reason, "Write another value, in quotes if it is a text."));
    return new Node.Literal(Value.NULL, at);
  }

  private void count(Place at, int more) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw tooLarge(at, "It has more than " + MOST_NODES + " values, aliases included.");
    }
  }

  private static FlowFault.Invalid tooLarge(Place at, String what) {
    return new Finding(at, "too_large", what, "Split the blueprint into several.").fault(null);
  }
}
