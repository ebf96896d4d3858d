package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.AT;
import static dev.sluice.domain.blueprint.Nodes.map;
import static dev.sluice.domain.blueprint.Nodes.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;

/** An entry in which tags resolve, after one with the id {@code known}. */
final class Resolving {

  private static final InstanceKey KEY = new InstanceKey(Value.of("pk"), Value.of("target"));
  private static final Map<String, Object> CONTEXT =
      Map.of(
          "sequence", List.of("ab", "c"),
          "mapping", Map.of("key1", "value"),
          "chained", word("Context", "sequence"),
          "nested", List.of(word("Context", "mapping")),
          "loop", word("Context", "loop"),
          "empty", List.of());

  final Journal journal = new Journal();
  Surroundings surroundings = Surroundings.NONE;
  ModelName model = new ModelName("authentik_flows", "flow");

  Value resolve(Node node) {
    return resolve(node, map(CONTEXT));
  }

  Value resolve(Node node, Node.Mapping context) {
    var referrer = new Referrer(Nodes.ENTRY, model, Map.of("known", KEY));
    return node.resolve(Scope.of(surroundings, context, referrer, journal));
  }

  void refuses(Node node, String part) {
    refuses(node, map(CONTEXT), part);
  }

  void refuses(Node node, Node.Mapping context, String part) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> resolve(node, context))
        .satisfies(fault ->
            assertThat(Nodes.problem(fault))
                .startsWith("entries[1] (id \"me\"), attrs.name, line 7, column 3: ")
                .contains(part));
  }

  static void malformed(String name, Node argument) {
    var findings = new Findings();

    new TagSource(name, argument, AT, findings).read();

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> findings.refuse(Map.of("entries[1]", "me")))
        .satisfies(fault ->
            assertThat(Nodes.problem(fault))
                .startsWith("entries[1] (id \"me\"), attrs.name, line 7, column 3: !" + name)
                .contains("is malformed. Write !" + name));
  }
}
