package dev.sluice.application.stage;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what somebody typed that is more than a text. */
final class TypedScalars {

  /** How long the address of a file may be, which holds all of it. */
  static final int LARGEST_FILE = 5 << 20;

  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1", "1.0");
  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0", "0.0");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,100}(?:\\.0*)?");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\"<>(),:;\\[\\]\\\\]{1,64}@[^\\s@\"<>(),;\\\\]+");
  private static final int LONGEST_EMAIL = 254;
  private static final int LAST_YEAR = 9_999;
  private static final String NO_DATE = "Enter a date as YYYY-MM-DD.";
  private static final String NO_MOMENT = "Enter a time as YYYY-MM-DDThh:mm, with Z or an offset.";
  private static final String NO_FILE = "Enter a data URI with base64 content.";

  private TypedScalars() {}

  static TypedValue email(String text) {
    return isEmail(text) ? TypedValue.of(text) : TypedValue.invalid("Enter a valid email address.");
  }

  static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  static TypedValue number(String text) {
    String number = text.strip();
    if (!WHOLE.matcher(number).matches()) {
      return TypedValue.invalid("A valid integer is required.");
    }
    int point = number.indexOf('.');
    return TypedValue.of(
        new Value.Whole(new BigInteger(point < 0 ? number : number.substring(0, point))));
  }

  static TypedValue flag(Value sent) {
    if (sent instanceof Value.Bool) {
      return TypedValue.of(sent);
    }
    String text =
        sent instanceof Value.Scalar scalar ? scalar.text().strip().toLowerCase(Locale.ROOT) : "";
    if (TRUE.contains(text)) {
      return TypedValue.of(Value.of(true));
    }
    return FALSE.contains(text)
        ? TypedValue.of(Value.of(false))
        : TypedValue.invalid("Must be a valid boolean.");
  }

  static TypedValue date(String text) {
    try {
      LocalDate date = LocalDate.parse(text.strip());
      return isWritten(date) ? TypedValue.of(date.toString()) : TypedValue.invalid(NO_DATE);
    } catch (DateTimeParseException wrong) {
      return TypedValue.invalid(NO_DATE);
    }
  }

  /** With four digits: other programs know no other years. */
  private static boolean isWritten(LocalDate date) {
    return date.getYear() > 0 && date.getYear() <= LAST_YEAR;
  }

  /** A time without a place in the world is taken as UTC. */
  static TypedValue moment(String text) {
    try {
      Instant moment = instant(text.strip());
      return isWritten(LocalDate.ofInstant(moment, ZoneOffset.UTC))
          ? TypedValue.of(moment.toString())
          : TypedValue.invalid(NO_MOMENT);
    } catch (DateTimeException wrong) {
      return TypedValue.invalid(NO_MOMENT);
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException local) {
      return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
  }

  /** The whole address is kept; whether its content makes sense is for whoever reads it. */
  static TypedValue file(String uri) {
    int comma = uri.indexOf(',');
    String head = comma < 0 ? "" : uri.substring(0, comma).toLowerCase(Locale.ROOT);
    return head.startsWith("data:") && head.endsWith(";base64") && isBase64(uri, comma + 1)
        ? TypedValue.of(uri)
        : TypedValue.invalid(NO_FILE);
  }

  private static boolean isBase64(String uri, int from) {
    try {
      Base64.getDecoder().decode(uri.substring(from));
      return true;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }
}
