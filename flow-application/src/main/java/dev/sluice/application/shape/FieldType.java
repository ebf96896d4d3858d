package dev.sluice.application.shape;

import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;

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

  /** Any JSON at all. */
  record Anything() implements FieldType {}

  /** An object with fields of its own. */
  record Nested(Shape<?> shape) implements FieldType {}

  /** Reads a single value that was written as a text; empty where it makes no sense. */
  default Optional<Value> parse(String text) {
    Value value = Value.of(text);
    try {
      return switch (this) {
        case Text _ -> Optional.of(value).filter(_ -> Value.Text.isStorable(text));
        case Flag _ -> Optional.of(Value.of(Scalars.flag(value)));
        case Whole range -> Optional.of(Value.of(Scalars.whole(value, range)));
        case Decimal _ -> Optional.of(new Value.Decimal(Scalars.decimal(value)));
        case Choice(_, List<String> words) -> Optional.of(value).filter(_ -> words.contains(text));
        case Key _ -> Optional.of(Value.of(Scalars.key(value).toString()));
        case Moment _ -> Optional.of(Value.of(Scalars.moment(value).toString()));
        case Items _, Free _, Anything _, Nested _ -> Optional.empty();
      };
    } catch (Misfit misfit) {
      return Optional.empty();
    }
  }

  /** Whether a value is one word or number, so that lists can be filtered and ordered by it. */
  default boolean isScalar() {
    return switch (this) {
      case Items _, Free _, Anything _, Nested _ -> false;
      case Text _, Flag _, Whole _, Decimal _, Choice _, Key _, Moment _ -> true;
    };
  }
}
