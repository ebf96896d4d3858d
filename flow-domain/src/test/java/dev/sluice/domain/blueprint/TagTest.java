package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.AT;
import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.map;
import static dev.sluice.domain.blueprint.Nodes.node;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.value;
import static dev.sluice.domain.blueprint.Nodes.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.blueprint.Finder.Found;
import dev.sluice.domain.blueprint.Lookup.Criterion;
import dev.sluice.domain.blueprint.TextSource.Reading;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

  private static final ModelName FLOW = new ModelName("authentik_flows", "flow");
  private static final InstanceKey KEY = new InstanceKey(Value.of("pk"), Value.of("target"));
  private static final Map<String, Object> CONTEXT =
      Map.of(
          "sequence", List.of("ab", "c"),
          "mapping", Map.of("key1", "value"),
          "chained", word("Context", "sequence"),
          "nested", List.of(word("Context", "mapping")),
          "loop", word("Context", "loop"),
          "empty", List.of());

  private final Journal journal = new Journal();
  private Surroundings surroundings = Surroundings.NONE;
  private ModelName model = FLOW;

  private Value resolve(Node node) {
    var referrer = new Referrer(Nodes.ENTRY, model, Map.of("known", KEY));
    return node.resolve(Scope.of(surroundings, map(CONTEXT), referrer, journal));
  }

  private void refuses(Node node, String part) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> resolve(node))
        .satisfies(fault ->
            assertThat(Nodes.problem(fault))
                .startsWith("entries[1] (id \"me\"), attrs.name, line 7, column 3: ")
                .contains(part));
  }

  private static void malformed(String name, Node argument) {
    var findings = new Findings();

    new TagSource(name, argument, AT, findings).read();

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> findings.refuse(Map.of("entries[1]", "me")))
        .satisfies(fault ->
            assertThat(Nodes.problem(fault))
                .startsWith("entries[1] (id \"me\"), attrs.name, line 7, column 3: !" + name)
                .contains("is malformed. Write !" + name));
  }

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

  @Nested
  class KeyOf {

    @Test
    void isTheKeyOfAnEntryBefore() {
      assertThat(resolve(word("KeyOf", "known"))).isEqualTo(Value.of("pk"));
    }

    @Test
    void isTheTargetOfAPolicyBinding() {
      model = ModelName.of("authentik_policies.policybinding");

      assertThat(resolve(word("KeyOf", "known"))).isEqualTo(Value.of("target"));
    }

    @Test
    void refusesWhatNoEntryStandsFor() {
      refuses(word("KeyOf", "later"), "No entry before this one has the id \"later\"");
      malformed("KeyOf", list("a"));
    }
  }

  @Nested
  class Find {

    private Lookup asked = new Lookup(FLOW, null, List.of());

    @Test
    void isTheFirstRowThatHasAllValues() {
      surroundings = finding(new Found.One(Value.of("found")));

      Value found =
          resolve(
              tag(
                  "Find",
                  "authentik_flows.Flow",
                  List.of("slug", tag("Format", "%s-x", "a")),
                  List.of("name__startswith", "n")));

      assertThat(found).isEqualTo(Value.of("found"));
      assertThat(asked)
          .isEqualTo(
              new Lookup(
                  FLOW,
                  null,
                  List.of(
                      new Criterion("slug", Value.of("a-x")),
                      new Criterion("name__startswith", Value.of("n")))));
    }

    @Test
    void isNullWhereNothingMatches() {
      assertThat(resolve(tag("Find", "a.b", List.of("c", 1)))).isEqualTo(Value.NULL);
      assertThat(resolve(tag("FindObject", "a.b", List.of("c", 1)))).isEqualTo(Value.NULL);
    }

    @Test
    void givesAWholeObject() {
      surroundings = finding(new Found.One(value(Map.of("pk", "x"))));

      assertThat(resolve(tag("FindObject", "a.b", List.of("c", 1))))
          .isEqualTo(value(Map.of("pk", "x")));
    }

    @Test
    void refusesUnknownModelsAndForms() {
      refuses(tag("Find", "nonsense", List.of("c", 1)), "no model \"nonsense\"");
      refuses(tag("Find", "a.b", List.of(7, 1)), "has no name");
      malformed("Find", list("a.b"));
      malformed("Find", list("a.b", "slug"));
      malformed("FindObject", list("a.b", List.of("slug")));
    }

    @Test
    void passesOnWhatTheModelRefuses() {
      surroundings = finding(new Found.Impossible("Invalid identifier field: x."));

      refuses(tag("Find", "a.b", List.of("x", 1)), "Invalid identifier field: x.");
    }

    private Surroundings finding(Found found) {
      return new Surroundings(
          (lookup, wanted) -> {
            asked = lookup;
            return found;
          },
          TextSource.CLOSED,
          TextSource.CLOSED);
    }
  }

  @Nested
  class Context {

    @Test
    void isAValueOfTheContext() {
      assertThat(resolve(word("Context", "mapping"))).isEqualTo(value(Map.of("key1", "value")));
    }

    @Test
    void resolvesTagsInValuesAndDefaults() {
      assertThat(resolve(word("Context", "chained"))).isEqualTo(value(List.of("ab", "c")));
      assertThat(resolve(word("Context", "nested")))
          .isEqualTo(value(List.of(Map.of("key1", "value"))));
      assertThat(resolve(tag("Context", "missing", word("Context", "chained"))))
          .isEqualTo(value(List.of("ab", "c")));
    }

    @Test
    void isNullOrTheDefaultWithoutOne() {
      assertThat(resolve(word("Context", "missing"))).isEqualTo(Value.NULL);
      assertThat(resolve(tag("Context", "missing", 5))).isEqualTo(value(5));
    }

    @Test
    void refusesLoopsAndForms() {
      refuses(word("Context", "loop"), "refers to itself");
      malformed("Context", list("a"));
      malformed("Context", list("a", "b", "c"));
      malformed("Context", map(Map.of()));
    }
  }

  @Nested
  class Outside {

    @Test
    void isReadWhereItIsAllowed() {
      surroundings = new Surroundings(Finder.NOTHING, reading("v"), reading(" text \n"));

      assertThat(resolve(word("Env", "NAME"))).isEqualTo(Value.of("v"));
      assertThat(resolve(word("File", "path"))).isEqualTo(Value.of("text"));
    }

    @Test
    void isTheDefaultWithoutOne() {
      TextSource missing = name -> new Reading.Missing("does not exist");
      surroundings = new Surroundings(Finder.NOTHING, missing, missing);

      assertThat(resolve(word("Env", "NAME"))).isEqualTo(Value.NULL);
      assertThat(resolve(tag("Env", "NAME", "d"))).isEqualTo(Value.of("d"));
      assertThat(resolve(tag("File", "path", tag("Env", "N", "e")))).isEqualTo(Value.of("e"));
      assertThat(journal.warnings())
          .containsExactly(
              "entries[1] (id \"me\"), attrs.name, line 7, column 3: The file \"path\" does not"
                  + " exist; the default is used.");
    }

    @Test
    void countsAnEmptyVariableAsUnset() {
      surroundings = new Surroundings(Finder.NOTHING, reading(""), reading(""));

      assertThat(resolve(tag("Env", "NAME", "d"))).isEqualTo(Value.of("d"));
    }

    @Test
    void isClosedByDefault() {
      refuses(tag("Env", "HOME", "d"), "may not read the environment variable \"HOME\"");
      refuses(tag("File", "/etc/passwd", "d"), "may not read the file \"/etc/passwd\"");
    }

    private static TextSource reading(String text) {
      return name -> new Reading.Read(text);
    }
  }

  @Nested
  class Condition {

    @ParameterizedTest
    @CsvSource({
      "AND,true,false,false,true", "NAND,false,true,true,false",
      "OR,true,true,false,true", "NOR,false,false,true,false",
      "XOR,true,true,false,true", "xnor,false,false,true,false"
    })
    void putsTruthsTogether(
        String mode, boolean ofThree, boolean ofTrueFalseFalse, boolean ofFalse, boolean ofTrue) {
      assertThat(resolve(tag("Condition", mode, "false", 1, List.of(0))))
          .isEqualTo(Value.of(ofThree));
      assertThat(resolve(tag("Condition", mode, 1, null, word("Context", "empty"))))
          .isEqualTo(Value.of(ofTrueFalseFalse));
      assertThat(resolve(tag("Condition", mode, ""))).isEqualTo(Value.of(ofFalse));
      assertThat(resolve(tag("Condition", mode, true))).isEqualTo(Value.of(ofTrue));
    }

    @Test
    void nests() {
      Node nested =
          tag(
              "Condition",
              "XNOR",
              tag("Condition", "AND", word("Context", "missing")),
              tag("Condition", "NOR", "a string"),
              tag("Condition", "XOR", (Object) null));

      assertThat(resolve(nested)).isEqualTo(Value.of(true));
    }

    @Test
    void refusesOtherForms() {
      malformed("Condition", list("AND"));
      malformed("Condition", list("MAYBE", true));
      malformed("Condition", node("AND"));
    }
  }

  @Nested
  class If {

    @Test
    void choosesAndResolvesOnlyWhatItChooses() {
      Node never = word("KeyOf", "later");

      assertThat(resolve(tag("If", true, word("Context", "chained"), never)))
          .isEqualTo(value(List.of("ab", "c")));
      assertThat(resolve(tag("If", 0.0, never, Map.of("a", word("KeyOf", "known")))))
          .isEqualTo(value(Map.of("a", "pk")));
    }

    @Test
    void isATruthInShort() {
      assertThat(resolve(tag("If", "no"))).isEqualTo(Value.of(true));
      assertThat(resolve(tag("If", Map.of()))).isEqualTo(Value.of(false));
    }

    @Test
    void refusesTwoArguments() {
      malformed("If", list(true, "then"));
      malformed("If", list());
    }
  }

  @Nested
  class Enumerate {

    @Test
    void makesAListOfAList() {
      Node tag = tag("Enumerate", word("Context", "sequence"), "SEQ", item("%s=%s"));

      assertThat(resolve(tag)).isEqualTo(value(List.of("0=ab", "1=c")));
    }

    @Test
    void makesAMapOfAMapAndMergesDeeply() {
      Node pairs =
          tag(
              "Enumerate",
              word("Context", "mapping"),
              "MAP",
              List.of(item("%s%s"), depth("Value")));
      Node maps =
          tag(
              "Enumerate",
              "xy",
              "MAP",
              Map.of("all", List.of(depth("Value")), "last", depth("Index")));

      assertThat(resolve(pairs)).isEqualTo(value(Map.of("key1value", "value")));
      assertThat(resolve(maps)).isEqualTo(value(Map.of("all", List.of("x", "y"), "last", 1)));
    }

    @Test
    void nestsAndReachesOutward() {
      Node inner =
          tag("Enumerate", word("Value", "2"), "SEQ", tag("Format", "p-%s", word("Value", "0")));
      Node middle =
          tag("Enumerate", word("Context", "mapping"), "MAP", List.of(word("Index", "0"), inner));
      Node outer =
          tag("Enumerate", word("Context", "sequence"), "MAP", List.of(word("Index", "0"), middle));

      assertThat(resolve(outer))
          .isEqualTo(
              value(
                  Map.of(
                      "0", Map.of("key1", List.of("p-a", "p-b")),
                      "1", Map.of("key1", List.of("p-c")))));
    }

    @Test
    void refusesWhatItCannotEnumerateOrGather() {
      refuses(tag("Enumerate", 5, "SEQ", "x"), "cannot be enumerated");
      refuses(tag("Enumerate", "ab", "MAP", "x"), "makes no map");
      refuses(tag("Enumerate", "ab", "MAP", List.of("a", "b", "c")), "makes no map");
      refuses(tag("Enumerate", depth("Value"), "SEQ", "x"), "cannot be an item of the same");
      refuses(tag("Enumerate", depth("Index"), "SEQ", "x"), "Write a depth of 1 or more");
      malformed("Enumerate", list("ab", "LIST", "x"));
      malformed("Enumerate", list("ab", "SEQ"));
    }

    @Test
    void refusesADepthThatIsNotThere() {
      refuses(depth("Value"), "not 1 enumerations around this !Value");
      refuses(tag("Enumerate", "ab", "SEQ", word("Index", "1")), "not 2 enumerations");
      malformed("Index", node("-1"));
      malformed("Value", node("one"));
    }

    @Test
    void doesNotGrowBeyondBounds() {
      Node bomb = depth("Value");
      for (int level = 0; level < 12; level++) {
        bomb = tag("Enumerate", "0123456789", "SEQ", bomb);
      }

      refuses(bomb, "grows too large");
    }

    @Test
    void paysForWhatIsUsedOften() {
      Node large = tag("Enumerate", "x".repeat(1_000), "SEQ", "y".repeat(10_000));

      refuses(large, "grows too large");
    }

    private static Node depth(String name) {
      return word(name, "0");
    }

    private static Node item(String format) {
      return tag("Format", format, depth("Index"), depth("Value"));
    }
  }

  @Nested
  class AtIndex {

    @Test
    void takesAnItemOutOfAListOrMap() {
      assertThat(resolve(tag("AtIndex", List.of("a", "b"), 1))).isEqualTo(Value.of("b"));
      assertThat(resolve(tag("AtIndex", List.of("a", "b"), -2))).isEqualTo(Value.of("a"));
      assertThat(resolve(tag("AtIndex", word("Context", "mapping"), "key1")))
          .isEqualTo(Value.of("value"));
    }

    @Test
    void isTheDefaultWithoutOne() {
      assertThat(resolve(tag("AtIndex", List.of(), 0, "d"))).isEqualTo(Value.of("d"));
      assertThat(resolve(tag("AtIndex", Map.of(), "k", word("Context", "missing"))))
          .isEqualTo(Value.NULL);
    }

    @Test
    void refusesWhatIsNotThere() {
      refuses(tag("AtIndex", List.of("a"), 1), "nothing of this index");
      refuses(tag("AtIndex", List.of("a"), -2), "nothing of this index");
      refuses(tag("AtIndex", Map.of(), "k"), "nothing of this index");
      refuses(tag("AtIndex", List.of("a"), "0", "d"), "no such index");
      refuses(tag("AtIndex", "text", 0), "neither a list nor a map");
      malformed("AtIndex", list("a"));
    }
  }

  @Nested
  class ParseJson {

    @Test
    void isTheValue() {
      assertThat(resolve(word("ParseJSON", "{\"a\": [1, null]}")))
          .isEqualTo(value(Map.of("a", Arrays.asList(1, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "True", "{'a': 1}", "1 2"})
    void refusesWhatIsNoJson(String json) {
      refuses(word("ParseJSON", json), "The text is no JSON");
      malformed("ParseJSON", list());
    }
  }

  @Nested
  class Format {

    @Test
    void fillsArgumentsIn() {
      assertThat(resolve(tag("Format", "%s-%d %%", word("Context", "mapping"), 5)))
          .isEqualTo(Value.of("{'key1': 'value'}-5 %"));
    }

    @Test
    void refusesWhatDoesNotFit() {
      refuses(tag("Format", "%s"), "more places than there are arguments");
      refuses(tag("Format", "x", 1), "fewer places than there are arguments");
      refuses(tag("Format", "%d", "1"), "Argument 1 must be a number");
      refuses(tag("Format", "%y", 1), "a % that says nothing");
      refuses(tag("Format", "%99999999d", 1), "a width or precision of 1000 or more");
      refuses(tag("Format", 5, 1), "The format is no text");
      malformed("Format", list());
    }
  }
}
