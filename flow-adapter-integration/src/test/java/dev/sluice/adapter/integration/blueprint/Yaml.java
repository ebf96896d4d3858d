package dev.sluice.adapter.integration.blueprint;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Tag;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Texts read as blueprints, and what they are without their places. */
final class Yaml {

  private static final YamlBlueprints FORMAT = new YamlBlueprints();

  private Yaml() {}

  static Blueprint read(String text) {
    return FORMAT.read(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Problem> refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Problem> refused(byte[] text) {
    return catchThrowableOfType(FlowFault.Invalid.class, () -> FORMAT.read(text)).problems();
  }

  static String problem(String text) {
    return refused(text).getFirst().message();
  }

  /** What the value {@code v} of a context means that is written like this. */
  static Object value(String written) {
    Node node = read("context:\n  v: " + written + "\n").context().fields().get("v");
    return plain(Objects.requireNonNull(node));
  }

  /** Maps and lists for nodes, with tags as maps of their own. */
  static Object plain(Node node) {
    return switch (node) {
      case Node.Literal(Value.Scalar value, var ignored) -> value;
      case Node.Sequence(var items, var ignored) -> items.stream().map(Yaml::plain).toList();
      case Node.Mapping(var fields, var ignored) -> plain(fields);
      case Tag tag -> Map.of("!" + tag.name(), plain(tag.argument()));
    };
  }

  private static Map<String, Object> plain(Map<String, Node> fields) {
    var plain = new LinkedHashMap<String, Object>();
    fields.forEach((name, node) -> plain.put(name, plain(node)));
    return plain;
  }
}
