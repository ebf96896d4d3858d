package dev.sluice.domain.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PercentFormatTest {

  record Row(String format, Value value, String text) {
    static Row of(String format, Object value, String text) {
      return new Row(format, Nodes.value(value), text);
    }
  }

  static final List<Row> TABLE =
      List.of(
          Row.of("%s", true, "True"),
          Row.of("%s", Value.NULL, "None"),
          Row.of("%s", 1.0, "1.0"),
          Row.of("%s", 0.0001, "0.0001"),
          Row.of("%s", 1e16, "1e+16"),
          Row.of("%s", 1.5e-7, "1.5e-07"),
          Row.of("%s", 12345678.5, "12345678.5"),
          Row.of("%s", Arrays.asList(1, "it's", null), "[1, \"it's\", None]"),
          Row.of("%s", Map.of("a", List.of("b")), "{'a': ['b']}"),
          Row.of("%r", "a\n'\"", "'a\\n\\'\"'"),
          Row.of("%5s|", "ab", "   ab|"),
          Row.of("%-5s|", "ab", "ab   |"),
          Row.of("%.1s", "ab", "a"),
          Row.of("%05d", -42, "-0042"),
          Row.of("%+d", 42, "+42"),
          Row.of("% d", 42, " 42"),
          Row.of("%.4d", 42, "0042"),
          Row.of("%d", 3.9, "3"),
          Row.of("%d", -3.9, "-3"),
          Row.of("%d", true, "1"),
          Row.of("%i%%", 7, "7%"),
          Row.of("%x", 255, "ff"),
          Row.of("%X", 255, "FF"),
          Row.of("%o", 8, "10"),
          Row.of("%f", 1, "1.000000"),
          Row.of("%.2f", 2.675, "2.67"),
          Row.of("%08.3f", -3.14159, "-003.142"),
          Row.of("%.2e", 12345, "1.23e+04"),
          Row.of("%.0e", 2.5, "2e+00"),
          Row.of("%s", -0.0, "-0.0"),
          Row.of("%s", 100.0, "100.0"),
          Row.of("%.0f", 0.5, "0"),
          Row.of("%x", -255, "-ff"),
          Row.of("%.s|", "ab", "|"),
          Row.of("%-05d|", 7, "7    |"),
          Row.of("%03s", "a", "  a"),
          Row.of("%.1s", "😀x", "😀"),
          Row.of("%E", 1, "1.000000E+00"));

  @ParameterizedTest
  @FieldSource("TABLE")
  void writesAsPythonDoes(Row row) {
    var referrer = new Referrer(Nodes.ENTRY, null, Map.of());
    var scope = Scope.of(Surroundings.NONE, Node.Mapping.NONE, referrer, new Journal());

    Value text = Nodes.tag("Format", row.format, Node.of(row.value, Nodes.AT)).resolve(scope);

    assertThat(text).isEqualTo(Value.of(row.text));
  }
}
