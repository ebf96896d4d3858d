package dev.sluice.domain.blueprint;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Trees as a parser would make them, at line 7, column 3. */
final class Nodes {

  static final Place AT = new Place(7, 3, "entries[1].attrs.name");
  static final EntryName ENTRY = new EntryName("entries[1]", "me");

  private Nodes() {}

  static Node node(@Nullable Object plain) {
    return switch (plain) {
      case null -> new Node.Literal(Value.NULL, AT);
      case Node node -> node;
      case List<?> items -> list(items.toArray());
      case Map<?, ?> fields -> map(fields);
      default -> new Node.Literal((Value.Scalar) value(plain), AT);
    };
  }

  static Node.Sequence list(@Nullable Object... items) {
    return new Node.Sequence(Stream.of(items).map(Nodes::node).toList(), AT);
  }

  static Node.Mapping map(Map<?, ?> fields) {
    var nodes = new LinkedHashMap<String, Node>();
    fields.forEach((name, value) -> nodes.put(name.toString(), node(value)));
    return new Node.Mapping(nodes, AT);
  }

  /** A tag with a list behind it. */
  static Node tag(String name, @Nullable Object... arguments) {
    return tagged(name, list(arguments));
  }

  /** A tag with a word behind it. */
  static Node word(String name, String word) {
    return tagged(name, node(word));
  }

  private static Node tagged(String name, Node argument) {
    var findings = new Findings();
    Node tag = new TagSource(name, argument, AT, findings).read();
    findings.refuse(Map.of());
    return tag;
  }

  static Value value(@Nullable Object plain) {
    return switch (plain) {
      case null -> Value.NULL;
      case Value value -> value;
      case String text -> Value.of(text);
      case Boolean is -> Value.of(is);
      case Integer number -> Value.of(number);
      case Double number -> new Value.Decimal(number);
      case List<?> items -> new Value.Items(items.stream().map(Nodes::value).toList());
      case Map<?, ?> fields -> {
        var values = new LinkedHashMap<String, Value>();
        fields.forEach((name, value) -> values.put(name.toString(), value(value)));
        yield new Value.Fields(values);
      }
      default -> throw new IllegalArgumentException(plain.toString());
    };
  }

  /** The only problem that a fault has. */
  static String problem(FlowFault.Invalid fault) {
    return fault.problems().getFirst().message();
  }
}
