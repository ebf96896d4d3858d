package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A piece of a document, as it was written: data in which tags stand for what is not known yet. */
public sealed interface Node permits Node.Literal, Node.Sequence, Node.Mapping, Tag {

  /** Where it was written. */
  Place at();

  /** What it means here and now; refuses with a {@code FlowFault.Invalid} that names the place. */
  Value resolve(Scope scope);

  /** What it consists of. */
  List<Node> parts();

  /** The node of plain data. */
  static Node of(Value value, Place at) {
    return switch (value) {
      case Value.Scalar scalar -> new Literal(scalar, at);
      case Value.Items(var items) ->
          new Sequence(items.stream().map(item -> of(item, at)).toList(), at);
      case Value.Fields fields -> of(fields, at);
    };
  }

  /** The node of a plain map. */
  static Mapping of(Value.Fields fields, Place at) {
    var nodes = new LinkedHashMap<String, Node>();
    fields.fields().forEach((name, value) -> nodes.put(name, of(value, at)));
    return new Mapping(nodes, at);
  }

  /** A scalar. */
  record Literal(Value.Scalar value, Place at) implements Node {

    /** A text that was made and not read. */
    public static Literal of(String text) {
      return new Literal(Value.of(text), Place.NOWHERE);
    }

    @Override
    public Value resolve(Scope scope) {
      return scope.spend(at, value);
    }

    @Override
    public List<Node> parts() {
      return List.of();
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Place at) implements Node {

    /** Keeps a copy. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Value.Items resolve(Scope scope) {
      scope.spend(at, Value.NULL);
      var values = new ArrayList<Value>(items.size());
      items.forEach(item -> values.add(item.resolve(scope)));
      return new Value.Items(values);
    }

    @Override
    public List<Node> parts() {
      return items;
    }
  }

  /** A map, in the order of the document. */
  record Mapping(Map<String, Node> fields, Place at) implements Node {

    /** The map that holds nothing. */
    public static final Mapping NONE = new Mapping(Map.of(), Place.NOWHERE);

    /** Keeps a copy. */
    public Mapping {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public Value.Fields resolve(Scope scope) {
      scope.spend(at, Value.NULL);
      var values = new LinkedHashMap<String, Value>();
      fields.forEach((name, node) -> values.put(name, node.resolve(scope)));
      return new Value.Fields(values);
    }

    @Override
    public List<Node> parts() {
      return List.copyOf(fields.values());
    }

    /** Both: maps are merged, lists put one after the other, anything else is the other's. */
    public Mapping merged(Mapping over) {
      var merged = new LinkedHashMap<>(fields);
      over.fields.forEach((name, node) -> merged.merge(name, node, Mapping::merge));
      return new Mapping(merged, at);
    }

    private static Node merge(Node under, Node over) {
      if (under instanceof Mapping mine && over instanceof Mapping theirs) {
        return mine.merged(theirs);
      }
      if (under instanceof Sequence mine && over instanceof Sequence theirs) {
        return new Sequence(
            Stream.concat(mine.items.stream(), theirs.items.stream()).toList(), mine.at);
      }
      return over;
    }
  }
}
