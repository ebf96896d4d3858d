package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.map;
import static dev.sluice.domain.blueprint.Nodes.node;
import static dev.sluice.domain.blueprint.Nodes.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlueprintWriterTest {

  private static BlueprintEntry entry(String id) {
    return new BlueprintEntry(
        node("app.thing"),
        id,
        node("created"),
        List.of(word("Context", "c")),
        map(Map.of("name", "n")),
        map(Map.of("a", List.of(1))),
        List.of(new EntryPermission(node("view"), null, node("r"), Nodes.AT)),
        Nodes.AT);
  }

  @Test
  void writesEverythingInTheOrderOfTheFormat() {
    var metadata = new BlueprintMetadata("n", Map.of("l", "v"));

    Node.Mapping written = BlueprintWriter.write(Blueprint.of(metadata, List.of(entry("me"))));

    assertThat(written.fields()).containsOnlyKeys("version", "metadata", "context", "entries");
    assertThat(written.fields().get("entries"))
        .isInstanceOfSatisfying(
            Node.Sequence.class,
            entries ->
                assertThat(entries.items().getFirst())
                    .isInstanceOfSatisfying(
                        Node.Mapping.class,
                        entry ->
                            assertThat(entry.fields().keySet())
                                .containsExactly(
                                    "model",
                                    "id",
                                    "state",
                                    "conditions",
                                    "identifiers",
                                    "attrs",
                                    "permissions")));
  }

  @Test
  void leavesOutWhatIsNotThere() {
    Node.Mapping written = BlueprintWriter.write(Blueprint.of(null, List.of()));

    assertThat(written.fields()).containsOnlyKeys("version", "context", "entries");
  }

  @Test
  void isReadAsTheSameBlueprint() {
    var blueprint =
        new Blueprint(
            new BlueprintMetadata("n", Map.of("l", "v")),
            map(Map.of("c", word("Env", "E"))),
            List.of(
                new EntrySection("b", List.of(entry("one"))),
                new EntrySection("a", List.of(entry("two"), entry("three")))));

    Blueprint again = BlueprintReader.read(BlueprintWriter.write(blueprint), new Findings());

    assertThat(again.metadata()).isEqualTo(blueprint.metadata());
    assertThat(again.sections()).extracting(EntrySection::name).containsExactly("b", "a");
    assertThat(BlueprintWriter.write(again)).isEqualTo(BlueprintWriter.write(blueprint));
  }

  @Test
  void keepsASectionThatStandsAlone() {
    var blueprint =
        new Blueprint(null, Node.Mapping.NONE, List.of(new EntrySection("s", List.of())));

    Blueprint again = BlueprintReader.read(BlueprintWriter.write(blueprint), new Findings());

    assertThat(again.sections()).containsExactlyElementsOf(blueprint.sections());
  }

  @Test
  void makesNodesOfPlainData() {
    Value data = Nodes.value(Map.of("a", List.of(1, Map.of("b", true))));

    assertThat(Node.of(data, Nodes.AT)).isEqualTo(map(Map.of("a", list(1, Map.of("b", true)))));
  }
}
