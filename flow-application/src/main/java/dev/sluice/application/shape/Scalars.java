package dev.sluice.application.shape;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads single values as leniently as published clients are used to. */
final class Scalars {

  private static final int LONGEST = 1 << 19;
  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1", "1.0");
  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0", "0.0");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,100}(?:\\.0*)?");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d{1,100}\\.?\\d{0,100}|\\.\\d{1,100})(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern KEY =
      Pattern.compile("[0-9a-fA-F]{8}(?:-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}");

  private Scalars() {}

  static String text(Value value, boolean blank) throws Misfit {
    return textAsWritten(value, blank).strip();
  }

  static String textAsWritten(Value value, boolean blank) throws Misfit {
    if (!(value instanceof Value.Text
        || value instanceof Value.Whole
        || value instanceof Value.Decimal)) {
      throw Misfit.invalid("Not a valid string.");
    }
    String text = ((Value.Scalar) value).text();
    if (text.isBlank() && !blank) {
      throw new Misfit("blank", "This field may not be blank.");
    }
    if (text.length() > LONGEST) {
      throw new Misfit(
          "max_length", "Ensure this field has no more than " + LONGEST + " characters.");
    }
    if (!Value.Text.isStorable(text)) {
      throw Misfit.invalid(
          text.indexOf('\0') >= 0 ? "Null characters are not allowed." : "Not a valid string.");
    }
    return text;
  }

  static boolean flag(Value value) throws Misfit {
    String text =
        value instanceof Value.Scalar scalar ? scalar.text().strip().toLowerCase(Locale.ROOT) : "";
    if (TRUE.contains(text)) {
      return true;
    }
    if (FALSE.contains(text)) {
      return false;
    }
    throw Misfit.invalid("Must be a valid boolean.");
  }

  static long whole(Value value, FieldType.Whole range) throws Misfit {
    String text = number(value);
    if (!WHOLE.matcher(text).matches()) {
      throw Misfit.invalid("A valid integer is required.");
    }
    int point = text.indexOf('.');
    var number = new BigInteger(point < 0 ? text : text.substring(0, point));
    if (number.compareTo(BigInteger.valueOf(range.most())) > 0) {
      throw new Misfit(
          "max_value", "Ensure this value is less than or equal to " + range.most() + ".");
    }
    if (number.compareTo(BigInteger.valueOf(range.least())) < 0) {
      throw new Misfit(
          "min_value", "Ensure this value is greater than or equal to " + range.least() + ".");
    }
    return number.longValueExact();
  }

  static double decimal(Value value) throws Misfit {
    String text = number(value);
    double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(number)) {
      throw Misfit.invalid("A valid number is required.");
    }
    return number;
  }

  static UUID key(Value value) throws Misfit {
    String text = value instanceof Value.Text(String written) ? written.strip() : "";
    if (!KEY.matcher(text).matches()) {
      throw Misfit.invalid("Must be a valid UUID.");
    }
    String digits = text.replace("-", "");
    return new UUID(
        Long.parseUnsignedLong(digits.substring(0, 16), 16),
        Long.parseUnsignedLong(digits.substring(16), 16));
  }

  static Instant moment(Value value) throws Misfit {
    String text = value instanceof Value.Text(String written) ? written.strip() : "";
    try {
      return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    } catch (DateTimeException malformed) {
      throw Misfit.invalid(
          "Datetime has wrong format. Use one of these formats instead: "
              + "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
    }
  }

  static Enum<?> choice(Value value, Map<String, Enum<?>> constants) throws Misfit {
    String text = value instanceof Value.Scalar scalar ? scalar.text() : "";
    Enum<?> constant = constants.get(text);
    if (constant == null) {
      throw new Misfit("invalid_choice", "\"" + shortened(text) + "\" is not a valid choice.");
    }
    return constant;
  }

  private static String number(Value value) {
    return value instanceof Value.Whole
            || value instanceof Value.Decimal
            || value instanceof Value.Text
        ? ((Value.Scalar) value).text().strip()
        : "";
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "...";
  }
}
