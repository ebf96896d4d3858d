package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.Lookup.Criterion;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

  private static final ModelName MODEL = ModelName.of("app.thing");

  private static Identifiers of(Map<String, ?> fields) {
    return new Identifiers(fields(fields));
  }

  private static Value.Fields fields(Map<String, ?> fields) {
    return (Value.Fields) value(fields);
  }

  @Test
  void lookForTheKeyOrAllOfTheOthers() {
    Lookup lookup = of(Map.of("pk", "k", "name", "n")).lookup(MODEL);

    assertThat(lookup)
        .isEqualTo(new Lookup(MODEL, Value.of("k"), List.of(new Criterion("name", Value.of("n")))));
  }

  @Test
  void letObjectsCollapseToTheirKeysAndKeepOtherMaps() {
    Lookup lookup = of(Map.of("pk", Map.of("pk", 5, "name", "n"))).lookup(MODEL);
    Lookup containing = of(Map.of("attributes", Map.of("a", 1))).lookup(MODEL);

    assertThat(lookup.key()).isEqualTo(Value.of(5));
    assertThat(containing.criteria())
        .containsExactly(new Criterion("attributes", value(Map.of("a", 1))));
  }

  @Test
  void areNoneWithoutAFieldOrWithAKeyThatIsNone() {
    assertThat(of(Map.of()).isEmpty()).isTrue();
    assertThat(of(Map.of("pk", List.of("k"), "name", "n")).isEmpty()).isTrue();
    assertThat(of(Map.of("name", List.of())).isEmpty()).isFalse();
  }

  @Test
  void takeAKeyThatWasNotFoundForNoKey() {
    var identifiers = of(Collections.singletonMap("pk", null));

    assertThat(identifiers.isEmpty()).isFalse();
    assertThat(identifiers.lookup(MODEL).isBlank()).isTrue();
    assertThat(identifiers.over(fields(Map.of("a", 1)))).isEqualTo(value(Map.of("a", 1)));
  }

  @Test
  void winOverAttributesMergeMapsAndPutListsBehind() {
    var identifiers = of(Map.of("name", "i", "map", Map.of("a", 1), "list", List.of(2), "pk", 3));
    var attributes = fields(Map.of("name", "a", "map", Map.of("b", 2), "list", List.of(1)));

    assertThat(identifiers.over(attributes))
        .isEqualTo(
            value(
                Map.of(
                    "name", "i", "map", Map.of("a", 1, "b", 2), "list", List.of(1, 2), "pk", 3)));
    assertThat(identifiers.overExisting(attributes).fields())
        .containsOnlyKeys("name", "map", "list");
  }
}
