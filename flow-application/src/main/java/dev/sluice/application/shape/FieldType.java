package dev.sluice.application.shape;

import java.util.List;

/** What values a field takes. */
public sealed interface FieldType {

  /**
   * A text.
   *
   * @param blank whether it may be empty
   */
  record Text(boolean blank) implements FieldType {}

  /** True or false. */
  record Flag() implements FieldType {}

  /** A number without fraction. */
  record Whole(long least, long most) implements FieldType {

    static final Whole INTEGER = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final Whole LONG = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** A number. */
  record Decimal() implements FieldType {}

  /**
   * One of some words.
   *
   * @param name what the list of words is called
   */
  record Choice(String name, List<String> words) implements FieldType {

    public Choice {
      words = List.copyOf(words);
    }
  }

  /** A UUID. */
  record Key() implements FieldType {}

  /** A moment, ISO 8601. */
  record Moment() implements FieldType {}

  /** Some values of one type. */
  record Items(FieldType of) implements FieldType {}

  /** Any JSON object. */
  record Free() implements FieldType {}

  /** An object with fields of its own. */
  record Nested(Shape<?> shape) implements FieldType {}

  /** Whether a value is one word or number, so that lists can be filtered and ordered by it. */
  default boolean isScalar() {
    return switch (this) {
      case Items _, Free _, Nested _ -> false;
      case Text _, Flag _, Whole _, Decimal _, Choice _, Key _, Moment _ -> true;
    };
  }
}
