package dev.sluice.application.stage;

import dev.sluice.domain.value.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading what somebody typed into a field.
 *
 * @param value what it amounts to, or null where it is nothing or refused
 * @param refused why it cannot be, or null where it can
 */
record TypedValue(@Nullable Value value, @Nullable Refused refused) {

  /** Nothing was typed, and nothing has to be. */
  static final TypedValue NOTHING = new TypedValue(null, null);

  static TypedValue of(Value value) {
    return new TypedValue(value, null);
  }

  static TypedValue of(String text) {
    return of(Value.of(text));
  }

  static TypedValue refused(Refused why) {
    return new TypedValue(null, why);
  }

  static TypedValue invalid(String message) {
    return refused(Refused.invalid(message));
  }

  /** What is made of the text, if it is one that is not empty; other things are as they are. */
  TypedValue then(Function<String, TypedValue> made) {
    return value instanceof Value.Text(String text) && !text.isEmpty() ? made.apply(text) : this;
  }

  /** Nothing, where this is an empty text. */
  TypedValue emptyAsNothing() {
    return Value.of("").equals(value) ? NOTHING : this;
  }
}
