package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What scalars mean that stand there without quotes, by the rules of YAML 1.1, in which existing
 * blueprints are written, and of JSON where those are silent.
 *
 * <ul>
 *   <li>{@code yes}, {@code on} and {@code True} are true, {@code no}, {@code off} and {@code
 *       FALSE} false; {@code y} and {@code n} are texts.
 *   <li>{@code ~}, {@code null}, {@code Null}, {@code NULL} and nothing at all are null.
 *   <li>{@code 017} is fifteen, {@code 0x1F}, {@code 0b11} and {@code 1_000} are numbers too, and
 *       {@code 1:30} is ninety. {@code 0o17} (of YAML 1.2) and {@code 08} are texts.
 *   <li>{@code 1e3}, which JSON has and YAML 1.1 has not, is a number with a fraction, as {@code
 *       1.0} is. Infinity, what is no number, and more than 400 digits are refused.
 *   <li>Dates stay the texts that they are written as; whatever wants a date reads it.
 *   <li>Keys of maps, and what stands behind a tag, are texts, whatever they look like.
 * </ul>
 */
final class YamlScalar {

  static final String NOT_STORABLE = "A text may hold neither NUL nor half a character.";

  private static final int LONGEST_NUMBER = 400;
  private static final String TOO_LONG = "A number may have " + LONGEST_NUMBER + " digits.";
  private static final int BINARY = 2;
  private static final int OCTAL = 8;
  private static final int HEX = 16;
  private static final BigInteger SIXTY = BigInteger.valueOf(60);
  private static final Pattern DIGITS =
      Pattern.compile("[-+]?(?:0x[0-9a-fA-F_]++|[0-9][0-9_]*+(?:\\.[0-9_]*+)?)");
  private static final Resolver RESOLVER = new Resolver();
  private static final Set<Tag> OWN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);
  private static final Set<String> TRUE = Set.of("yes", "true", "on");
  private static final Set<String> FALSE = Set.of("no", "false", "off");

  private YamlScalar() {}

  /** What came of it. */
  sealed interface Reading {
    record Known(Value.Scalar value) implements Reading {}

    record Refused(String reason) implements Reading {}
  }

  /** Whether a text means itself if it stands there without quotes. */
  static boolean isText(String plain) {
    return meaning(plain).equals(Tag.STR);
  }

  private static Tag meaning(String plain) {
    return RESOLVER.resolve(NodeId.scalar, plain, true);
  }

  static boolean isOwn(String tag) {
    return tag.equals("!") || OWN.contains(new Tag(tag));
  }

  static boolean isMerge(Event key) {
    return key instanceof ScalarEvent scalar
        && scalar.getTag() == null
        && scalar.isPlain()
        && meaning(scalar.getValue()).equals(Tag.MERGE);
  }

  static Reading read(ScalarEvent scalar) {
    String text = scalar.getValue();
    if (!Value.Text.isStorable(text)) {
      return new Reading.Refused(NOT_STORABLE);
    }
    Tag tag = tag(scalar);
    if (scalar.isPlain() && text.length() > LONGEST_NUMBER && DIGITS.matcher(text).matches()) {
      return new Reading.Refused(TOO_LONG);
    }
    if (tag.equals(Tag.NULL)) {
      return new Reading.Known(Value.NULL);
    }
    if (tag.equals(Tag.BOOL)) {
      return truth(text.toLowerCase(Locale.ROOT));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(text, tag);
    }
    return new Reading.Known(Value.of(text));
  }

  private static Tag tag(ScalarEvent scalar) {
    if (scalar.getTag() != null) {
      return scalar.getTag().equals("!") ? Tag.STR : new Tag(scalar.getTag());
    }
    return scalar.isPlain() ? meaning(scalar.getValue()) : Tag.STR;
  }

  private static Reading truth(String text) {
    return TRUE.contains(text) || FALSE.contains(text)
        ? new Reading.Known(Value.of(TRUE.contains(text)))
        : new Reading.Refused("This is neither true nor false.");
  }

  private static Reading number(String text, Tag tag) {
    if (text.length() > LONGEST_NUMBER) {
      return new Reading.Refused(TOO_LONG);
    }
    String digits = text.replace("_", "");
    try {
      return new Reading.Known(
          tag.equals(Tag.INT)
              ? new Value.Whole(whole(digits))
              : new Value.Decimal(decimal(digits)));
    } catch (IllegalArgumentException refused) {
      return new Reading.Refused("This is no number that can be kept.");
    }
  }

  private static BigInteger whole(String digits) {
    if (digits.startsWith("-") || digits.startsWith("+")) {
      BigInteger size = whole(digits.substring(1));
      return digits.startsWith("-") ? size.negate() : size;
    }
    if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), BINARY);
    }
    if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), HEX);
    }
    if (digits.contains(":")) {
      return sexagesimal(digits);
    }
    return new BigInteger(digits, digits.startsWith("0") ? OCTAL : 10);
  }

  private static BigInteger sexagesimal(String digits) {
    BigInteger sum = BigInteger.ZERO;
    for (String part : digits.split(":", -1)) {
      sum = sum.multiply(SIXTY).add(new BigInteger(part));
    }
    return sum;
  }

  private static double decimal(String digits) {
    double sum = 0;
    double sign = digits.startsWith("-") ? -1 : 1;
    String size = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
    for (String part : size.split(":", -1)) {
      sum = sum * SIXTY.intValue() + Double.parseDouble(part);
    }
    return sign * sum;
  }
}
