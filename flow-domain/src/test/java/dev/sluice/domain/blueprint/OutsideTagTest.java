package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.map;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.value;
import static dev.sluice.domain.blueprint.Nodes.word;
import static dev.sluice.domain.blueprint.Resolving.malformed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.TextSource.Reading;
import dev.sluice.domain.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutsideTagTest {

  private final Resolving tags = new Resolving();

  @Nested
  class Context {

    @Test
    void isAValueOfTheContext() {
      assertThat(tags.resolve(word("Context", "mapping")))
          .isEqualTo(value(Map.of("key1", "value")));
    }

    @Test
    void resolvesTagsInValuesAndDefaults() {
      assertThat(tags.resolve(word("Context", "chained"))).isEqualTo(value(List.of("ab", "c")));
      assertThat(tags.resolve(word("Context", "nested")))
          .isEqualTo(value(List.of(Map.of("key1", "value"))));
      assertThat(tags.resolve(tag("Context", "missing", word("Context", "chained"))))
          .isEqualTo(value(List.of("ab", "c")));
    }

    @Test
    void isNullOrTheDefaultWithoutOne() {
      assertThat(tags.resolve(word("Context", "missing"))).isEqualTo(Value.NULL);
      assertThat(tags.resolve(tag("Context", "missing", 5))).isEqualTo(value(5));
    }

    @Test
    void refusesLongChains() {
      Map<String, Object> chain = new HashMap<>(Map.of("0", "end"));
      for (int link = 1; link < 7; link++) {
        chain.put("" + link, word("Context", "" + (link - 1)));
      }

      assertThat(tags.resolve(word("Context", "4"), map(chain))).isEqualTo(value("end"));
      tags.refuses(word("Context", "5"), map(chain), "refers to itself, or through too many");
    }

    @Test
    void refusesValuesThatAreTooDeep() {
      Object inner = "end";
      for (int level = 0; level < 30; level++) {
        inner = List.of(inner);
      }
      Object outer = word("Context", "inner");
      for (int level = 0; level < 30; level++) {
        outer = List.of(outer);
      }
      Node.Mapping context = map(Map.of("inner", inner, "outer", outer));

      assertThat(tags.resolve(word("Context", "inner"), context).isDeeperThan(29)).isTrue();
      tags.refuses(word("Context", "outer"), context, "too deep");
    }

    @Test
    void refusesLoopsAndForms() {
      tags.refuses(word("Context", "loop"), "refers to itself");
      malformed("Context", list("a"));
      malformed("Context", list("a", "b", "c"));
      malformed("Context", map(Map.of()));
    }
  }

  @Nested
  class Outside {

    @Test
    void isReadWhereItIsAllowed() {
      tags.surroundings = new Surroundings(Finder.NOTHING, reading("v"), reading(" text \n"));

      assertThat(tags.resolve(word("Env", "NAME"))).isEqualTo(Value.of("v"));
      assertThat(tags.resolve(word("File", "path"))).isEqualTo(Value.of("text"));
    }

    @Test
    void isTheDefaultWithoutOne() {
      TextSource missing = name -> new Reading.Missing("does not exist");
      tags.surroundings = new Surroundings(Finder.NOTHING, missing, missing);

      assertThat(tags.resolve(word("Env", "NAME"))).isEqualTo(Value.NULL);
      assertThat(tags.resolve(tag("Env", "NAME", "d"))).isEqualTo(Value.of("d"));
      assertThat(tags.resolve(tag("File", "path", tag("Env", "N", "e")))).isEqualTo(Value.of("e"));
      assertThat(tags.journal.warnings())
          .containsExactly(
              "entries[1] (id \"me\"), attrs.name, line 7, column 3: The file \"path\" does not"
                  + " exist; the default is used.");
    }

    @Test
    void countsAnEmptyVariableAsUnset() {
      tags.surroundings = new Surroundings(Finder.NOTHING, reading(""), reading(""));

      assertThat(tags.resolve(tag("Env", "NAME", "d"))).isEqualTo(Value.of("d"));
    }

    @Test
    void isClosedByDefault() {
      tags.refuses(tag("Env", "HOME", "d"), "may not read the environment variable \"HOME\"");
      tags.refuses(tag("File", "/etc/passwd", "d"), "may not read the file \"/etc/passwd\"");
    }

    private static TextSource reading(String text) {
      return name -> new Reading.Read(text);
    }
  }
}
