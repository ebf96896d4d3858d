package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a map whose keys are known, read one by one; what is wrong is noted, and something
 * harmless stands in for it, so that reading can go on.
 */
record Shape(Node.Mapping map, Findings findings) {

  /** The map, whose keys must be among these; where there is none, no key of it is missed. */
  static Shape of(Node node, Set<String> known, Findings findings) {
    if (!(node instanceof Node.Mapping map)) {
      findings.add(
          Finding.invalid(
              node.at(),
              "This must be a map.",
              "Write its keys: " + String.join(", ", known) + "."));
      return new Shape(new Node.Mapping(Map.of(), node.at()), new Findings());
    }
    map.fields().entrySet().stream()
        .filter(field -> !known.contains(field.getKey()))
        .forEach(field -> findings.add(unknown(field, known, map.at())));
    return new Shape(map, findings);
  }

  private static Finding unknown(Map.Entry<String, Node> field, Set<String> known, Place map) {
    return Finding.invalid(
        field.getValue().at().at(map.field(field.getKey())),
        "There is no key " + Finding.quote(field.getKey()) + " here.",
        "Use " + String.join(", ", known) + ".");
  }

  @Nullable Node find(String name) {
    Node node = map.fields().get(name);
    return node instanceof Node.Literal literal && literal.value().equals(Value.NULL) ? null : node;
  }

  Node required(String name, String form) {
    Node node = find(name);
    if (node == null) {
      findings.add(
          new Finding(
              map.at(), "required", "The key " + name + " is missing.", "Write " + form + "."));
    }
    return node == null ? new Node.Literal(Value.NULL, map.at()) : node;
  }

  /** A text; what only looks like one, such as {@code yes} or 010, would not be what is written. */
  @Nullable String text(String name) {
    Node node = find(name);
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Literal(Value.Text(String text), var ignored)) {
      return text;
    }
    findings.add(
        Finding.invalid(
            node.at(), "This must be a text.", "Write one, in quotes if it is a number or word."));
    return null;
  }

  Node.Mapping fields(String name) {
    Node node = find(name);
    if (node == null) {
      return new Node.Mapping(Map.of(), map.at());
    }
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    findings.add(
        Finding.invalid(
            node.at(), "This must be a map.", "Write keys and values, or leave it out."));
    return new Node.Mapping(Map.of(), node.at());
  }

  List<Node> items(String name) {
    Node node = find(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Node.Sequence(var items, var ignored)) {
      return items;
    }
    findings.add(Finding.invalid(node.at(), "This must be a list.", "Write one, or leave it out."));
    return List.of();
  }
}
