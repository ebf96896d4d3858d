package dev.sluice.adapter.integration.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlScalarTest {

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "!!bool 'yes'"})
  void readsTrue(String written) {
    assertThat(Yaml.value(written)).isEqualTo(Value.of(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "No", "NO", "false", "False", "off", "OFF"})
  void readsFalse(String written) {
    assertThat(Yaml.value(written)).isEqualTo(Value.of(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL", "!!null x", "# only a comment"})
  void readsNull(String written) {
    assertThat(Yaml.value(written)).isEqualTo(Value.NULL);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+12, 12",
    "-7, -7",
    "1_000, 1000",
    "017, 15",
    "-010, -8",
    "0x1F, 31",
    "0b101, 5",
    "1:30, 90",
    "1:00:00, 3600",
    "!!int '5', 5"
  })
  void readsWholeNumbers(String written, long number) {
    assertThat(Yaml.value(written)).isEqualTo(Value.of(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "1., 1",
    ".5, 0.5",
    "-0.5, -0.5",
    "1e3, 1000",
    "1E+3, 1000",
    "1.5e-3, 0.0015",
    "1_000.5, 1000.5",
    "1:30.5, 90.5",
    "!!float 3, 3"
  })
  void readsDecimals(String written, double number) {
    assertThat(Yaml.value(written)).isEqualTo(new Value.Decimal(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y",
        "n",
        "Y",
        "tRUE",
        "nULL",
        "08",
        "09.5.1",
        "0o17",
        "1.2.3",
        "2026-11-22",
        "2026-11-22T10:00:00Z",
        "minutes=5",
        "1a",
        "0x",
        "0xZ",
        "1e",
        "=",
        "<<",
        ".",
        "0b2",
        "::1",
        "10.0.0.0/8",
        "a#b"
      })
  void leavesAllElseAsItIsWritten(String written) {
    assertThat(Yaml.value(written)).isEqualTo(Value.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'yes'", "\"yes\"", "!!str yes", "! yes", "|-\n    yes", ">-\n    yes"})
  void takesQuotesForTexts(String written) {
    assertThat(Yaml.value(written)).isEqualTo(Value.of("yes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".inf",
        "-.Inf",
        ".nan",
        "1e999",
        "!!int abc",
        "!!int ''",
        "!!int 0x",
        "!!float abc",
        "!!bool maybe"
      })
  void refusesWhatCannotBeKept(String written) {
    assertThat(Yaml.problem("context:\n  v: " + written))
        .startsWith("context.v, line 2, column 6: This is ");
  }

  @Test
  void keepsNumbersOfAnyUsefulLengthWhole() {
    String digits = "9".repeat(400);

    assertThat(Yaml.value(digits)).isEqualTo(new Value.Whole(new BigInteger(digits)));
    assertThat(Yaml.problem("context: {v: 1" + digits + "}")).contains("may have 400 digits");
    assertThat(Yaml.problem("context: {v: " + digits.repeat(100) + "}"))
        .contains("may have 400 digits");
    assertThat(Yaml.value("'1" + digits + "'")).isEqualTo(Value.of("1" + digits));
  }

  @Test
  void takesKeysAndWhatStandsBehindATagForTexts() {
    assertThat(Yaml.value("{yes: 1, 010: 2, ~: 3, 1.0: 4, '': 5}"))
        .isEqualTo(
            Map.of(
                "yes",
                Value.of(1),
                "010",
                Value.of(2),
                "~",
                Value.of(3),
                "1.0",
                Value.of(4),
                "",
                Value.of(5)));
    assertThat(Yaml.value("!Context yes")).isEqualTo(Map.of("!Context", Value.of("yes")));
    assertThat(Yaml.value("!KeyOf 010")).isEqualTo(Map.of("!KeyOf", Value.of("010")));
  }
}
