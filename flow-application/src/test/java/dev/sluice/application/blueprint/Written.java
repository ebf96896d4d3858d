package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.BlueprintReader;
import dev.sluice.domain.blueprint.Findings;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Place;
import dev.sluice.domain.blueprint.TagSource;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents as a parser would make them, each value on a line of its own. */
final class Written {

  private final Findings findings = new Findings();
  private int line;

  private Written() {}

  /** What is written behind an exclamation mark. */
  record Tagged(String name, Object argument) {}

  static Tagged tag(String name, Object... arguments) {
    return new Tagged(name, List.of(arguments));
  }

  static Tagged word(String name, String word) {
    return new Tagged(name, word);
  }

  /** Names and values in turn, which stay in this order. */
  static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      fields.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
    }
    return fields;
  }

  static Blueprint blueprint(Object... entries) {
    return document(fields("entries", List.of(entries)));
  }

  static Blueprint document(Map<String, ?> document) {
    var written = new Written();
    return BlueprintReader.read(written.node(document, ""), written.findings);
  }

  static Node.Mapping map(Map<String, ?> fields) {
    return new Written().map(fields, "");
  }

  static Value.Fields data(@Nullable Object... namesAndValues) {
    return (Value.Fields) value(fields(namesAndValues));
  }

  static Value value(@Nullable Object plain) {
    return switch (plain) {
      case null -> Value.NULL;
      case String text -> Value.of(text);
      case Boolean is -> Value.of(is);
      case Integer number -> Value.of(number);
      case List<?> items -> new Value.Items(items.stream().map(Written::value).toList());
      case Map<?, ?> fields -> {
        var values = new LinkedHashMap<String, Value>();
        fields.forEach((name, value) -> values.put(String.valueOf(name), value(value)));
        yield new Value.Fields(values);
      }
      default -> throw new IllegalArgumentException(plain.toString());
    };
  }

  private Node node(@Nullable Object plain, String path) {
    return switch (plain) {
      case Map<?, ?> fields -> map(fields, path);
      case List<?> items -> {
        Place at = next(path);
        var nodes = new ArrayList<Node>();
        items.forEach(item -> nodes.add(node(item, at.item(nodes.size()))));
        yield new Node.Sequence(nodes, at);
      }
      case Tagged(String name, Object argument) -> {
        Place at = next(path);
        yield new TagSource(name, node(argument, path), at, findings).read();
      }
      case null, default -> new Node.Literal((Value.Scalar) value(plain), next(path));
    };
  }

  private Node.Mapping map(Map<?, ?> fields, String path) {
    Place at = next(path);
    var nodes = new LinkedHashMap<String, Node>();
    fields.forEach((name, value) ->
        nodes.put(String.valueOf(name), node(value, at.field(String.valueOf(name)))));
    return new Node.Mapping(nodes, at);
  }

  private Place next(String path) {
    return new Place(++line, 1, path);
  }
}
