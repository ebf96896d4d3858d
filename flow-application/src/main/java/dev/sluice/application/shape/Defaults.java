package dev.sluice.application.shape;

import dev.sluice.domain.value.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by trying what a record's constructor gives to fields that are left out: the
 * constructor is the one place where defaults are written.
 */
final class Defaults {

  private static final List<String> TEXTS =
      List.of("x", "seconds=1", "/x", "https://host.example/", "x@host.example");
  private static final Map<Class<?>, Object> PRIMITIVES =
      Map.of(boolean.class, false, int.class, 1, long.class, 1L, double.class, 1d);
  private static final Map<Class<?>, Object> SAMPLES =
      Map.of(
          Boolean.class,
          false,
          Integer.class,
          1,
          Long.class,
          1L,
          Double.class,
          1d,
          UUID.class,
          new UUID(0, 1),
          Instant.class,
          Instant.EPOCH,
          Value.Fields.class,
          Value.Fields.NONE);

  private Defaults() {}

  /**
   * What a field becomes that is left out.
   *
   * @param value the value that it gets
   */
  record Default(Object value) {}

  /** The default of a component; empty where it has to be given. */
  static Optional<Default> find(RecordAccess record, int index) {
    List<RecordComponent> components = record.components();
    if (components.get(index).getType().isPrimitive()) {
      return Optional.empty();
    }
    @Nullable Object[] values =
        components.stream().map(one -> sample(one.getGenericType())).toArray();
    values[index] = null;
    try {
      return Optional.ofNullable(record.get(index, record.make(values))).map(Default::new);
    } catch (NullPointerException required) {
      return Optional.empty();
    } catch (IllegalArgumentException otherRule) {
      // nobody boxes a number that has to be given
      Object sample = SAMPLES.get(components.get(index).getType());
      return Optional.ofNullable(sample).map(Default::new);
    }
  }

  private static @Nullable Object sample(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Map.class) {
        return Map.of();
      }
      return raw == Set.class ? Set.of() : List.of();
    }
    Class<?> single = (Class<?>) type;
    if (single.isPrimitive()) {
      return PRIMITIVES.get(single);
    }
    if (single.isEnum()) {
      return single.getEnumConstants()[0];
    }
    if (single == String.class) {
      return TEXTS.getFirst();
    }
    return single.isRecord() ? sampleRecord(single) : SAMPLES.get(single);
  }

  private static @Nullable Object sampleRecord(Class<?> type) {
    if (SAMPLES.containsKey(type)) {
      return SAMPLES.get(type);
    }
    var record = RecordAccess.of(type);
    boolean isText =
        record.components().size() == 1 && record.components().getFirst().getType() == String.class;
    if (isText) {
      return TEXTS.stream()
          .map(text -> tried(record, text))
          .filter(made -> made != null)
          .findFirst()
          .orElse(null);
    }
    return tried(
        record, record.components().stream().map(one -> sample(one.getGenericType())).toArray());
  }

  private static @Nullable Object tried(RecordAccess record, @Nullable Object... values) {
    try {
      return record.make(values);
    } catch (IllegalArgumentException | NullPointerException unfit) {
      return null;
    }
  }
}
