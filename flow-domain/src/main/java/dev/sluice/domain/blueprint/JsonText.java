package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value, strictly; the domain has no library to do it with. */
public final class JsonText {

  private static final int DEEPEST = 50;
  private static final int LONGEST_NUMBER = 400;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][-+]?[0-9]++)?");
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]*+");
  private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\x00-\\x1f]++");
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";
  private static final int UNICODE_DIGITS = 4;
  private static final int HEX = 16;

  private final String text;
  private int position;
  private int depth;
  private @Nullable String broken;

  private JsonText(String text) {
    this.text = text;
  }

  /** What came of reading. */
  public sealed interface Reading {
    /** The value. */
    record Whole(Value value) implements Reading {}

    /** Why there is none, as a part of a sentence, and after how many characters. */
    record Broken(String reason, int position) implements Reading {}
  }

  /** Reads all of the text. */
  public static Reading read(String text) {
    var reader = new JsonText(text);
    Value value = reader.value();
    if (reader.broken == null && reader.position < text.length()) {
      reader.breakOff("there is more than one value");
    }
    String reason = reader.broken;
    return reason == null ? new Reading.Whole(value) : new Reading.Broken(reason, reader.position);
  }

  private Value value() {
    skip(SPACE);
    Value value =
        switch (peek()) {
          case '{' -> nested(this::object);
          case '[' -> nested(this::array);
          case '"' -> Value.of(string());
          case 't' -> word("true", Value.of(true));
          case 'f' -> word("false", Value.of(false));
          case 'n' -> word("null", Value.NULL);
          default -> number();
        };
    skip(SPACE);
    return value;
  }

  private Value nested(Supplier<Value> inner) {
    if (++depth > DEEPEST) {
      return breakOff("it is nested deeper than " + DEEPEST + " levels");
    }
    position++;
    skip(SPACE);
    Value value = inner.get();
    depth--;
    return value;
  }

  private Value object() {
    var fields = new LinkedHashMap<String, Value>();
    if (taken('}')) {
      return Value.Fields.NONE;
    }
    do {
      skip(SPACE);
      String name = peek() == '"' ? string() : breakOff("a name in quotes is missing").text();
      skip(SPACE);
      expect(':');
      if (broken == null && fields.putIfAbsent(name, value()) != null) {
        breakOff("a name occurs twice");
      }
    } while (broken == null && taken(','));
    expect('}');
    return new Value.Fields(fields);
  }

  private Value array() {
    var items = new ArrayList<Value>();
    if (taken(']')) {
      return new Value.Items(items);
    }
    do {
      items.add(value());
    } while (broken == null && taken(','));
    expect(']');
    return new Value.Items(items);
  }

  private String string() {
    var read = new StringBuilder();
    position++;
    while (broken == null && !taken('"')) {
      Matcher plain = at(PLAIN);
      if (plain.lookingAt()) {
        read.append(plain.group());
        position = plain.end();
      } else if (taken('\\')) {
        read.append(escaped());
      } else {
        breakOff("a text does not end, or holds a control character");
      }
    }
    if (!Value.Text.isStorable(read)) {
      breakOff("a text holds NUL or half a character");
    }
    return read.toString();
  }

  private char escaped() {
    int known = ESCAPES.indexOf(peek());
    if (known >= 0) {
      position++;
      return ESCAPED.charAt(known);
    }
    int end = position + 1 + UNICODE_DIGITS;
    if (!taken('u') || end > text.length() || !isHex(text.substring(position, end))) {
      breakOff("an escape is not known");
      return 0;
    }
    position = end;
    return (char) Integer.parseInt(text.substring(end - UNICODE_DIGITS, end), HEX);
  }

  private static boolean isHex(String digits) {
    return digits.chars().allMatch(digit -> digit < 128 && Character.digit(digit, HEX) >= 0);
  }

  private Value number() {
    Matcher number = at(NUMBER);
    if (!number.lookingAt() || number.end() - position > LONGEST_NUMBER) {
      return breakOff("a value is missing or not known");
    }
    position = number.end();
    if (number.group(1) == null && number.group(2) == null) {
      return new Value.Whole(new BigInteger(number.group()));
    }
    double decimal = Double.parseDouble(number.group());
    return Double.isFinite(decimal)
        ? new Value.Decimal(decimal)
        : breakOff("a number is too large");
  }

  private Value word(String word, Value meaning) {
    if (!text.startsWith(word, position)) {
      return breakOff("a word is not known");
    }
    position += word.length();
    return meaning;
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private boolean taken(char expected) {
    boolean there = peek() == expected && position < text.length();
    position += there ? 1 : 0;
    return there;
  }

  private void expect(char expected) {
    if (broken == null && !taken(expected)) {
      breakOff("'" + expected + "' is missing");
    }
  }

  private void skip(Pattern what) {
    Matcher matcher = at(what);
    position = matcher.lookingAt() ? matcher.end() : position;
  }

  private Matcher at(Pattern what) {
    return what.matcher(text).region(position, text.length());
  }

  /** The first reason counts; what comes after it only unwinds. */
  private Value.Scalar breakOff(String reason) {
    broken = broken == null ? reason : broken;
    return Value.NULL;
  }
}
