package dev.sluice.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private static final Value.Fields DATA =
      new Value.Fields(
          Map.of(
              "name", Value.of("Jane \"the\" Doe"),
              "age", Value.of(30),
              "active", Value.of(true),
              "home", new Value.Fields(Map.of("city", Value.of("Oslo")))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age = 30",
        "age != 31",
        "age > 29.5 and age < 31",
        "age >= 30 and age <= 30",
        "active = True",
        "gone = None",
        "gone != \"x\"",
        "home.city = \"Oslo\"",
        "home.city.street = None",
        "name ~ \"JANE\"",
        "name !~ \"bob\"",
        "gone !~ \"bob\"",
        "name startswith \"jane\"",
        "name not startswith \"doe\"",
        "name endswith \"DOE\"",
        "name = \"Jane \\\"the\\\" Doe\"",
        "age in (1, 30)",
        "age not in (1, 2)",
        "age = 1 or age = 2 or age = 30",
        "age = 1 and age = 2 or age = 30",
        "(age = 30 or age = 1) and active = True",
        "  age=30  "
      })
  void finds(String search) {
    assertThat(Search.parse(search).matches(DATA)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age = 31",
        "age = \"30\"",
        "age > \"2\"",
        "gone ~ \"\"",
        "gone < 5",
        "name = \"jane\"",
        "age = 30 and (age = 1 or active = False)",
        "home = \"Oslo\""
      })
  void doesNotFind(String search) {
    assertThat(Search.parse(search).matches(DATA)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1",
        "`age` | 4",
        "`age 30` | 5",
        "`age =` | 6",
        "`age = 30 31` | 10",
        "`age = x` | 7",
        "`(age = 30` | 10",
        "`age in 30` | 8",
        "`age in (30` | 11",
        "`age not = 30` | 9",
        "`= 30` | 1",
        "`age = \"30` | 7",
        "`age = 30 and` | 13",
        "`a; drop table event` | 2"
      })
  void saysWhereItCannotBeRead(String search, int character) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Search.parse(search))
        .withMessageEndingWith("at character " + character);
  }

  @Test
  void isBounded() {
    List<String> tooMuch =
        List.of(
            "(".repeat(2_000) + "a = 1" + ")".repeat(2_000),
            "a in (" + "1, ".repeat(150) + "1)",
            "a = \"" + "x".repeat(5_000) + "\"");

    assertThat(tooMuch)
        .allSatisfy(search ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> Search.parse(search))
                .withMessageContaining("at most"));
  }
}
