package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.node;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.value;
import static dev.sluice.domain.blueprint.Nodes.word;
import static dev.sluice.domain.blueprint.Resolving.malformed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnumerateTagTest {

  private final Resolving tags = new Resolving();

  @Test
  void makesAListOfAList() {
    Node tag = tag("Enumerate", word("Context", "sequence"), "SEQ", item("%s=%s"));

    assertThat(tags.resolve(tag)).isEqualTo(value(List.of("0=ab", "1=c")));
  }

  @Test
  void makesAMapOfAMapAndMergesDeeply() {
    Node pairs =
        tag("Enumerate", word("Context", "mapping"), "MAP", List.of(item("%s%s"), depth("Value")));
    Node maps =
        tag(
            "Enumerate",
            "xy",
            "MAP",
            Map.of("all", List.of(depth("Value")), "last", depth("Index")));

    assertThat(tags.resolve(pairs)).isEqualTo(value(Map.of("key1value", "value")));
    assertThat(tags.resolve(maps)).isEqualTo(value(Map.of("all", List.of("x", "y"), "last", 1)));
  }

  @Test
  void nestsAndReachesOutward() {
    Node inner =
        tag("Enumerate", word("Value", "2"), "SEQ", tag("Format", "p-%s", word("Value", "0")));
    Node middle =
        tag("Enumerate", word("Context", "mapping"), "MAP", List.of(word("Index", "0"), inner));
    Node outer =
        tag("Enumerate", word("Context", "sequence"), "MAP", List.of(word("Index", "0"), middle));

    assertThat(tags.resolve(outer))
        .isEqualTo(
            value(
                Map.of(
                    "0", Map.of("key1", List.of("p-a", "p-b")),
                    "1", Map.of("key1", List.of("p-c")))));
  }

  @Test
  void refusesWhatItCannotEnumerateOrGather() {
    tags.refuses(tag("Enumerate", 5, "SEQ", "x"), "cannot be enumerated");
    tags.refuses(tag("Enumerate", "ab", "MAP", "x"), "makes no map");
    tags.refuses(tag("Enumerate", "ab", "MAP", List.of("a", "b", "c")), "makes no map");
    tags.refuses(tag("Enumerate", depth("Value"), "SEQ", "x"), "cannot be an item of the same");
    tags.refuses(tag("Enumerate", depth("Index"), "SEQ", "x"), "Write a depth of 1 or more");
    malformed("Enumerate", list("ab", "LIST", "x"));
    malformed("Enumerate", list("ab", "SEQ"));
  }

  @Test
  void refusesADepthThatIsNotThere() {
    tags.refuses(depth("Value"), "not 1 enumerations around this !Value");
    tags.refuses(tag("Enumerate", "ab", "SEQ", word("Index", "1")), "not 2 enumerations");
    malformed("Index", node("-1"));
    malformed("Value", node("one"));
  }

  @Test
  void doesNotGrowBeyondBounds() {
    Node bomb = depth("Value");
    for (int level = 0; level < 12; level++) {
      bomb = tag("Enumerate", "0123456789", "SEQ", bomb);
    }

    tags.refuses(bomb, "grows too large");
  }

  @Test
  void paysForWhatIsUsedOften() {
    Node large = tag("Enumerate", "x".repeat(1_000), "SEQ", "y".repeat(10_000));

    tags.refuses(large, "grows too large");
  }

  @Test
  void doesNotNestBeyondBounds() {
    Object body = depth("Value");
    for (int level = 0; level < 10; level++) {
      body = List.of(body);
    }
    Object bomb = "a";
    for (int level = 0; level < 8; level++) {
      bomb = tag("Enumerate", bomb, "SEQ", body);
    }

    tags.refuses(node(bomb), "grows too large, or too deep");
  }

  @Test
  void readsItsKindInAnyCase() {
    assertThat(tags.resolve(tag("Enumerate", "ab", "seq", depth("Value"))))
        .isEqualTo(value(List.of("a", "b")));
    assertThat(tags.resolve(tag("Enumerate", List.of(), "Map", "x"))).isEqualTo(value(Map.of()));
  }

  private static Node depth(String name) {
    return word(name, "0");
  }

  private static Node item(String format) {
    return tag("Format", format, depth("Index"), depth("Value"));
  }
}
