package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRemappingTest {

  private final KeyRemapping remapping = new KeyRemapping();

  private Value here(Map<String, ?> fields) {
    return remapping.in((Value.Fields) value(fields));
  }

  @Test
  void replacesAtTheTopInListsAndOneLevelInsideOfMaps() {
    remapping.learn(Value.of("old"), Value.of("new"));

    Value replaced = here(Map.of("a", "old", "b", List.of("old", "x"), "c", Map.of("d", "old")));

    assertThat(replaced)
        .isEqualTo(value(Map.of("a", "new", "b", List.of("new", "x"), "c", Map.of("d", "new"))));
  }

  @Test
  void leavesWhatIsDeeperAndKeysOfMaps() {
    remapping.learn(Value.of("old"), Value.of("new"));
    Map<String, Object> deeper =
        Map.of(
            "a", List.of(List.of("old"), Map.of("b", "old")),
            "c", Map.of("d", Map.of("e", "old"), "f", List.of("old")),
            "old", Map.of("old", 1));

    assertThat(here(deeper)).isEqualTo(value(deeper));
  }

  @Test
  void turnsATextIntoWhateverTheKeyIsHere() {
    remapping.learn(Value.of("old"), Value.of(7));

    assertThat(here(Map.of("a", "old"))).isEqualTo(value(Map.of("a", 7)));
  }

  @Test
  void leavesNumbersAndKeysThatAreTheSame() {
    remapping.learn(Value.of(3), Value.of(8));
    remapping.learn(Value.of("same"), Value.of("same"));
    Map<String, Object> fields = Map.of("user", 3, "amount", 3, "key", "same");

    assertThat(here(fields)).isEqualTo(value(fields));
  }
}
