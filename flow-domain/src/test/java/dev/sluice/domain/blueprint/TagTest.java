package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.AT;
import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.map;
import static dev.sluice.domain.blueprint.Nodes.node;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TagTest {

  @Test
  void areFourteenAndNamedWhereOneIsUnknown() {
    var findings = new Findings();

    new TagSource("Foo", node("x"), AT, findings).read();

    assertThat(TagSource.names()).hasSize(14);
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> findings.refuse(Map.of()))
        .withMessageContaining("no tag !Foo")
        .withMessageContaining("!KeyOf, !Find, !FindObject");
  }

  @Test
  void areNamedWithRegardToCase() {
    assertThat(TagSource.names())
        .contains("KeyOf", "ParseJSON")
        .doesNotContain("Keyof", "parsejson");
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void areWrittenAsTheyAreRead(Node node) {
    var tag = (Tag) node;
    var findings = new Findings();

    Node again = new TagSource(tag.name(), tag.argument(), AT, findings).read();

    assertThat(findings.isEmpty()).isTrue();
    assertThat(again.toString().replace(Place.NOWHERE.toString(), AT.toString()))
        .isEqualTo(tag.toString().replace(Place.NOWHERE.toString(), AT.toString()));
  }

  @Test
  void areTriedOneOfEach() {
    assertThat(oneOfEach().map(node -> ((Tag) node).name()).distinct())
        .containsExactlyInAnyOrderElementsOf(TagSource.names());
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void refuseEveryOtherForm(Node node) {
    var tag = (Tag) node;

    Resolving.malformed(tag.name(), map(Map.of("a", 1)));
    Resolving.malformed(tag.name(), list());
  }

  static Stream<Node> oneOfEach() {
    return Stream.of(
        word("KeyOf", "a"),
        tag("Find", "a.b", List.of("c", word("KeyOf", "a"))),
        tag("FindObject", "a.b", List.of("c", 1), List.of("d", 2)),
        word("Context", "a"),
        tag("Context", "a", word("Env", "b")),
        word("Env", "A"),
        tag("File", "a", "b"),
        word("ParseJSON", "{}"),
        tag("Format", "%s", 1),
        tag("Condition", "AND", true),
        tag("If", true),
        tag("If", true, 1, 2),
        tag("Enumerate", "ab", "MAP", List.of(word("Index", "0"), word("Value", "0"))),
        word("Index", "2"),
        word("Value", "0"),
        tag("AtIndex", List.of(1), 0),
        tag("AtIndex", List.of(1), 0, 2));
  }
}
