package dev.sluice.domain.blueprint;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One use of a format as Python's % has it: {@code %s}, {@code %05d}, {@code %-10.3f}. */
final class PercentFormat {

  private static final int WIDEST = 1_000;
  private static final int DIGITS_OF_WIDEST = 3;
  private static final int DEFAULT_PRECISION = 6;
  private static final int OCTAL = 8;
  private static final int HEX = 16;
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "%(?<flags>[-+ 0]*+)(?<width>[0-9]*+)(?:\\.(?<precision>[0-9]*+))?[hlL]?"
              + "(?<kind>[%srdiuxXofFeE])?");

  private final FormatTag tag;
  private final Scope scope;
  private final List<Value> values;
  private int next;

  PercentFormat(FormatTag tag, Scope scope, List<Value> values) {
    this.tag = tag;
    this.scope = scope;
    this.values = values;
  }

  String format(String format) {
    scope.spendText(tag.at(), format.length());
    Matcher placeholder = PLACEHOLDER.matcher(format);
    var text = new StringBuilder();
    while (placeholder.find()) {
      placeholder.appendReplacement(text, "");
      text.append(placeholder.group().equals("%%") ? "%" : paid(replaced(placeholder)));
    }
    if (next < values.size()) {
      throw wrong("The format has fewer places than there are arguments.");
    }
    return placeholder.appendTail(text).toString();
  }

  private String paid(String text) {
    scope.spendText(tag.at(), text.length());
    return text;
  }

  private String replaced(Matcher placeholder) {
    String kind = placeholder.group("kind");
    if (kind == null || kind.equals("%")) {
      throw wrong("The format has a % that says nothing.");
    }
    if (next >= values.size()) {
      throw wrong("The format has more places than there are arguments.");
    }
    Value value = values.get(next++);
    String flags = placeholder.group("flags");
    int width = size(placeholder.group("width"), 0);
    int precision = size(placeholder.group("precision"), -1);
    return switch (kind) {
      case "s" -> padded(cut(PythonText.plain(value), precision), width, flags.replace("0", ""));
      case "r" -> padded(cut(PythonText.exact(value), precision), width, flags.replace("0", ""));
      case "d", "i", "u" ->
          padded(signed(digits(whole(value), 10, precision), flags), width, flags);
      case "x" -> padded(signed(digits(exact(value), HEX, precision), flags), width, flags);
      case "X" -> padded(signed(upper(digits(exact(value), HEX, precision)), flags), width, flags);
      case "o" -> padded(signed(digits(exact(value), OCTAL, precision), flags), width, flags);
      default -> padded(signed(decimal(value, kind, precision), flags), width, flags);
    };
  }

  private int size(@Nullable String digits, int otherwise) {
    if (digits == null) {
      return otherwise;
    }
    if (digits.length() > DIGITS_OF_WIDEST) {
      throw wrong("The format has a width or precision of " + WIDEST + " or more.");
    }
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private BigInteger whole(Value value) {
    return number(value).setScale(0, RoundingMode.DOWN).toBigInteger();
  }

  /** Python lets {@code %d} cut a fraction off, but nothing else. */
  private BigInteger exact(Value value) {
    if (value instanceof Value.Decimal) {
      throw wrong("Argument " + next + " must be a whole number.");
    }
    return whole(value);
  }

  private BigDecimal number(Value value) {
    return switch (value) {
      case Value.Whole(var number) -> new BigDecimal(number);
      case Value.Decimal(double number) -> new BigDecimal(number);
      case Value.Bool(boolean is) -> is ? BigDecimal.ONE : BigDecimal.ZERO;
      default -> throw wrong("Argument " + next + " must be a number.");
    };
  }

  private String decimal(Value value, String kind, int precision) {
    int digits = precision < 0 ? DEFAULT_PRECISION : precision;
    BigDecimal number = number(value);
    if (kind.equalsIgnoreCase("f")) {
      return number.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
    BigDecimal rounded = number.round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
    String text = String.format(Locale.ROOT, "%." + digits + "e", rounded);
    return kind.equals("E") ? upper(text) : text;
  }

  private static String digits(BigInteger number, int radix, int atLeast) {
    String digits = number.abs().toString(radix);
    String zeros = "0".repeat(Math.max(0, atLeast - digits.length()));
    return (number.signum() < 0 ? "-" : "") + zeros + digits;
  }

  private static String signed(String number, String flags) {
    if (number.startsWith("-")) {
      return number;
    }
    return flags.contains("+") ? "+" + number : flags.contains(" ") ? " " + number : number;
  }

  private static String padded(String text, int width, String flags) {
    int missing = Math.max(0, width - text.codePointCount(0, text.length()));
    if (flags.contains("-")) {
      return text + " ".repeat(missing);
    }
    if (!flags.contains("0")) {
      return " ".repeat(missing) + text;
    }
    int sign = text.startsWith("-") || text.startsWith("+") || text.startsWith(" ") ? 1 : 0;
    return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
  }

  private static String cut(String text, int precision) {
    return precision < 0 || text.codePointCount(0, text.length()) <= precision
        ? text
        : text.substring(0, text.offsetByCodePoints(0, precision));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private FlowFault.Invalid wrong(String what) {
    return scope.fault(
        tag.at(), what, "Write one %s or %d per argument, a number for %d, and %% for a percent.");
  }
}
