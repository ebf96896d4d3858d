package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;

import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How something is read out of something else. A key that is absent reads as null, and so does
 * every key of null: what a run knows comes and goes, and {@code has} tells the difference.
 */
final class Reading {

  private Reading() {}

  static Object read(Evaluation run, Object from, Object by) {
    run.budget().charge(1);
    Object key = key(by);
    if (key instanceof String name && Secrecy.isSecret(name)) {
      run.noteSecret();
    }
    return switch (from) {
      case Value.Null _ -> Value.NULL;
      case ContextView context -> context.read(run, key);
      case Map<?, ?> map -> orNull(map.get(key));
      case Optional<?> optional -> readOptional(run, optional, key);
      case List<?> list -> item(list, key);
      case Thing thing when key instanceof String name -> thing.field(name);
      default -> throw mistake("%s has no \"%s\" to read", Mistakes.kind(from), shown(key));
    };
  }

  static boolean has(Evaluation run, Object from, Object by) {
    run.budget().charge(1);
    Object key = key(by);
    return switch (from) {
      case Map<?, ?> map -> map.containsKey(key);
      case List<?> list -> key instanceof Long index && index >= 0 && index < list.size();
      case Optional<?> optional -> optional.isPresent() && has(run, optional.get(), key);
      case Thing thing when key instanceof String name -> !thing.field(name).equals(Value.NULL);
      default -> false;
    };
  }

  /** Whether it can be asked for a field; null can, and has none. */
  static boolean hasFields(Object from) {
    return from instanceof Map<?, ?>
        || from instanceof Thing
        || from instanceof Value.Null
        || from instanceof Optional<?>;
  }

  /** What there is, or nothing where the key is absent or the value is null. */
  static Optional<Object> find(Evaluation run, Object from, Object key) {
    if (from instanceof Optional<?> optional) {
      return optional.flatMap(inner -> find(run, inner, key));
    }
    return has(run, from, key)
        ? Optional.of(read(run, from, key)).filter(value -> !value.equals(Value.NULL))
        : Optional.empty();
  }

  private static Optional<Object> readOptional(Evaluation run, Optional<?> from, Object key) {
    return find(run, from, key);
  }

  /** A double without a fraction reads what its int reads. */
  static Object key(Object key) {
    return key instanceof Double number
            && Math.abs(number) < 0x1p63
            && number == (double) number.longValue()
        ? (Object) number.longValue()
        : key;
  }

  private static Object item(List<?> list, Object key) {
    if (!(key instanceof Long index)) {
      throw mistake("a list is read by an int, not by %s", Mistakes.kind(key));
    }
    if (index < 0 || index >= list.size()) {
      throw mistake("a list of %d items has none at %d", list.size(), index);
    }
    return list.get(Math.toIntExact(index));
  }

  static Object orNull(@Nullable Object value) {
    return value == null ? Value.NULL : value;
  }

  private static Object shown(Object key) {
    return key instanceof String || key instanceof Long ? key : Mistakes.kind(key);
  }
}
