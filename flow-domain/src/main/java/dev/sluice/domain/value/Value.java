package dev.sluice.domain.value;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a node of a document resolves to: plain data, without any tag. */
public sealed interface Value {

  /** The absent value. */
  Scalar NULL = new Null();

  /** Whether a condition takes it for true: all but null, false, zero and what is empty. */
  boolean isTruthy();

  /** Whether there are more than so many lists and maps one in the other. */
  boolean isDeeperThan(int levels);

  /** The value of a text. */
  static Text of(String text) {
    return new Text(text);
  }

  /** The value of a number. */
  static Whole of(long number) {
    return new Whole(BigInteger.valueOf(number));
  }

  /** The value of a claim. */
  static Bool of(boolean is) {
    return new Bool(is);
  }

  /** A value without parts. */
  sealed interface Scalar extends Value {

    /** How it is written, also where it is used as the key of a map. */
    String text();

    @Override
    default boolean isDeeperThan(int levels) {
      return false;
    }
  }

  /** Nothing. */
  record Null() implements Scalar {
    @Override
    public boolean isTruthy() {
      return false;
    }

    @Override
    public String text() {
      return "null";
    }
  }

  /** True or false. */
  record Bool(boolean isTruthy) implements Scalar {
    @Override
    public String text() {
      return Boolean.toString(isTruthy);
    }
  }

  /** A number without fraction, of any size. */
  record Whole(BigInteger number) implements Scalar {
    @Override
    public boolean isTruthy() {
      return number.signum() != 0;
    }

    @Override
    public String text() {
      return number.toString();
    }
  }

  /** A finite number with a fraction. */
  record Decimal(double number) implements Scalar {

    /** Refuses what JSON and the database cannot hold. */
    public Decimal {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("A number must be finite but is " + number);
      }
    }

    @Override
    public boolean isTruthy() {
      return number != 0;
    }

    @Override
    public String text() {
      return Double.toString(number);
    }
  }

  /** A text; any but the empty one is true, "false" too. */
  record Text(String text) implements Scalar {

    private static final int SURROGATE = Character.SURROGATE;

    /** Whether a database can hold the text: it has neither NUL nor half a character. */
    public static boolean isStorable(CharSequence text) {
      return text.codePoints().allMatch(one -> one != 0 && Character.getType(one) != SURROGATE);
    }

    @Override
    public boolean isTruthy() {
      return !text.isEmpty();
    }
  }

  /** A list. */
  record Items(List<Value> items) implements Value {

    /** Keeps a copy. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean isTruthy() {
      return !items.isEmpty();
    }

    @Override
    public boolean isDeeperThan(int levels) {
      return levels == 0 || items.stream().anyMatch(item -> item.isDeeperThan(levels - 1));
    }
  }

  /** A map, in the order of the document. */
  record Fields(Map<String, Value> fields) implements Value {

    /** The map that holds nothing. */
    public static final Fields NONE = new Fields(Map.of());

    /** Keeps a copy. */
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public boolean isTruthy() {
      return !fields.isEmpty();
    }

    @Override
    public boolean isDeeperThan(int levels) {
      return levels == 0 || fields.values().stream().anyMatch(one -> one.isDeeperThan(levels - 1));
    }

    /** Both: maps are merged, lists put one after the other, anything else is the other's. */
    public Fields merged(Fields over) {
      return new Merging().and(this).and(over).merged();
    }
  }
}
