package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.JsonText.Reading;
import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @Test
  void readsAllThatJsonHas() {
    Reading reading =
        JsonText.read(
            " {\"a\" : [1, -2.5, 1e3, true, false, null], \"b\\u00e9\\n\": {}, \"c\": [ ]}\n");

    assertThat(reading)
        .isEqualTo(
            new Reading.Whole(
                value(
                    Map.of(
                        "a", Arrays.asList(1, -2.5, 1000.0, true, false, null),
                        "bé\n", Map.of(),
                        "c", List.of()))));
  }

  @Test
  void readsWhatIsWrittenInTwoHalves() {
    assertThat(JsonText.read("\"\\ud83d\\ude00\"")).isEqualTo(new Reading.Whole(value("😀")));
  }

  @Test
  void keepsLargeNumbersWhole() {
    var number = new BigInteger("123456789012345678901234567890");

    assertThat(JsonText.read(number.toString()))
        .isEqualTo(new Reading.Whole(new Value.Whole(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[",
        "[1",
        "[1,",
        "[,]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "tru",
        "nulll",
        "+1",
        "01",
        "1.",
        ".5",
        "1e",
        "NaN",
        "Infinity",
        "1e999",
        "\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\n\"",
        "'a'",
        "1 2",
        "[1]]"
      })
  void refusesAnythingElse(String text) {
    assertThat(JsonText.read(text)).isInstanceOf(Reading.Broken.class);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    assertThat(JsonText.read("[".repeat(100_000))).isInstanceOf(Reading.Broken.class);
    assertThat(JsonText.read("9".repeat(1_000_000))).isInstanceOf(Reading.Broken.class);
    assertThat(JsonText.read("\"" + "a\\n".repeat(300_000) + "\""))
        .isInstanceOf(Reading.Whole.class);
  }
}
