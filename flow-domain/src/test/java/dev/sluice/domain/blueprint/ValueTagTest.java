package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.value;
import static dev.sluice.domain.blueprint.Nodes.word;
import static dev.sluice.domain.blueprint.Resolving.malformed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTagTest {

  private final Resolving tags = new Resolving();

  @Nested
  class AtIndex {

    @Test
    void takesAnItemOutOfAListOrMap() {
      assertThat(tags.resolve(tag("AtIndex", List.of("a", "b"), 1))).isEqualTo(Value.of("b"));
      assertThat(tags.resolve(tag("AtIndex", List.of("a", "b"), -2))).isEqualTo(Value.of("a"));
      assertThat(tags.resolve(tag("AtIndex", word("Context", "mapping"), "key1")))
          .isEqualTo(Value.of("value"));
    }

    @Test
    void isTheDefaultWithoutOne() {
      assertThat(tags.resolve(tag("AtIndex", List.of(), 0, "d"))).isEqualTo(Value.of("d"));
      assertThat(tags.resolve(tag("AtIndex", Map.of(), "k", word("Context", "missing"))))
          .isEqualTo(Value.NULL);
    }

    @Test
    void refusesWhatIsNotThere() {
      tags.refuses(tag("AtIndex", List.of("a"), 1), "nothing of this index");
      tags.refuses(tag("AtIndex", List.of("a"), -2), "nothing of this index");
      tags.refuses(tag("AtIndex", Map.of(), "k"), "nothing of this index");
      tags.refuses(tag("AtIndex", List.of("a"), "0", "d"), "no such index");
      tags.refuses(tag("AtIndex", "text", 0), "neither a list nor a map");
      malformed("AtIndex", list("a"));
    }
  }

  @Nested
  class ParseJson {

    @Test
    void isTheValue() {
      assertThat(tags.resolve(word("ParseJSON", "{\"a\": [1, null]}")))
          .isEqualTo(value(Map.of("a", Arrays.asList(1, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "True", "{'a': 1}", "1 2"})
    void refusesWhatIsNoJson(String json) {
      tags.refuses(word("ParseJSON", json), "The text is no JSON");
      malformed("ParseJSON", list());
    }
  }

  @Nested
  class Format {

    @Test
    void fillsArgumentsIn() {
      assertThat(tags.resolve(tag("Format", "%s-%d %%", word("Context", "mapping"), 5)))
          .isEqualTo(Value.of("{'key1': 'value'}-5 %"));
    }

    @Test
    void refusesWhatDoesNotFit() {
      tags.refuses(tag("Format", "%s"), "more places than there are arguments");
      tags.refuses(tag("Format", "x", 1), "fewer places than there are arguments");
      tags.refuses(tag("Format", "%d", "1"), "Argument 1 must be a number");
      tags.refuses(tag("Format", "%y", 1), "a % that says nothing");
      tags.refuses(tag("Format", "%#x", 1), "a % that says nothing");
      tags.refuses(tag("Format", "%(name)s", 1), "a % that says nothing");
      tags.refuses(tag("Format", "100%", 1), "a % that says nothing");
      tags.refuses(tag("Format", "%x", 1.5), "Argument 1 must be a whole number");
      tags.refuses(tag("Format", "%99999999d", 1), "a width or precision of 1000 or more");
      tags.refuses(tag("Format", 5, 1), "The format is no text");
      malformed("Format", list());
    }
  }
}
