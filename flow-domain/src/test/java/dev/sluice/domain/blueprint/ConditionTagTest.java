package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.node;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.value;
import static dev.sluice.domain.blueprint.Nodes.word;
import static dev.sluice.domain.blueprint.Resolving.malformed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ConditionTagTest {

  private final Resolving tags = new Resolving();

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
      assertThat(tags.resolve(tag("Condition", mode, "false", 1, List.of(0))))
          .isEqualTo(Value.of(ofThree));
      assertThat(tags.resolve(tag("Condition", mode, 1, null, word("Context", "empty"))))
          .isEqualTo(Value.of(ofTrueFalseFalse));
      assertThat(tags.resolve(tag("Condition", mode, ""))).isEqualTo(Value.of(ofFalse));
      assertThat(tags.resolve(tag("Condition", mode, true))).isEqualTo(Value.of(ofTrue));
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

      assertThat(tags.resolve(nested)).isEqualTo(Value.of(true));
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

      assertThat(tags.resolve(tag("If", true, word("Context", "chained"), never)))
          .isEqualTo(value(List.of("ab", "c")));
      assertThat(tags.resolve(tag("If", 0.0, never, Map.of("a", word("KeyOf", "known")))))
          .isEqualTo(value(Map.of("a", "pk")));
    }

    @Test
    void isATruthInShort() {
      assertThat(tags.resolve(tag("If", "no"))).isEqualTo(Value.of(true));
      assertThat(tags.resolve(tag("If", Map.of()))).isEqualTo(Value.of(false));
    }

    @ParameterizedTest
    @FieldSource("FALSE")
    void takesNothingAndWhatIsEmptyForFalse(Object nothing) {
      assertThat(tags.resolve(tag("If", node(nothing instanceof Value ? null : nothing))))
          .isEqualTo(Value.of(false));
    }

    static final List<Object> FALSE = List.of(Value.NULL, 0, 0.0, "", List.of(), Map.of(), false);

    @Test
    void refusesTwoArguments() {
      malformed("If", list(true, "then"));
      malformed("If", list());
    }
  }
}
