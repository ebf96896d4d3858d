package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Values as Python writes them, whose words existing blueprints expect. */
final class PythonText {

  private PythonText() {}

  /** As {@code str} does. */
  static String plain(Value value) {
    return value instanceof Value.Text(String text) ? text : exact(value);
  }

  /** As {@code repr} does. */
  static String exact(Value value) {
    return switch (value) {
      case Value.Null() -> "None";
      case Value.Bool(boolean is) -> is ? "True" : "False";
      case Value.Whole(var number) -> number.toString();
      case Value.Decimal(double number) -> decimal(number);
      case Value.Text(String text) -> quoted(text);
      case Value.Items(var items) ->
          items.stream().map(PythonText::exact).collect(Collectors.joining(", ", "[", "]"));
      case Value.Fields(var fields) ->
          fields.entrySet().stream()
              .map(field -> quoted(field.getKey()) + ": " + exact(field.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** Java writes large and small numbers with another exponent: 1.0E16 where Python has 1e+16. */
  private static String decimal(double number) {
    double size = Math.abs(number);
    if (size != 0 && (size < 1e-4 || size >= 1e16)) {
      String[] parts = Double.toString(number).split("E", 2);
      String digits = parts[0].endsWith(".0") ? parts[0].replace(".0", "") : parts[0];
      int exponent = Integer.parseInt(parts[1]);
      return "%se%s%02d".formatted(digits, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
    if (size == 0) {
      return Double.toString(number);
    }
    String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }

  private static String quoted(String text) {
    String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    return quote + escaped.replace("\r", "\\r").replace(quote, "\\" + quote) + quote;
  }
}
