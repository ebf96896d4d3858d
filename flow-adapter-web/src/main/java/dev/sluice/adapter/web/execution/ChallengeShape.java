package dev.sluice.adapter.web.execution;

import dev.sluice.adapter.web.json.WireName;
import dev.sluice.domain.stage.kind.Component;
import dev.sluice.domain.stage.kind.Prose;
import dev.sluice.domain.stage.kind.Reserved;
import dev.sluice.domain.stage.kind.Scanned;
import dev.sluice.domain.stage.kind.SentAsNull;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record looks on the wire; found out once per class.
 *
 * @param component the name under which clients know it, or null where it is only part of something
 * @param fields its fields in order
 * @param emptyLists names of fields that nothing fills yet
 * @param nulls names of fields that nothing fills yet
 */
record ChallengeShape(
    @Nullable String component, List<Field> fields, List<String> emptyLists, List<String> nulls) {

  private static final MethodType READS = MethodType.methodType(Object.class, Object.class);
  private static final ClassValue<ChallengeShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected ChallengeShape computeValue(Class<?> type) {
          return inspect(type);
        }
      };

  static ChallengeShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /**
   * A field.
   *
   * @param name its name on the wire
   * @param accessor reads it
   * @param prose whether it is prose for the visitor
   * @param sentAsNull whether it is sent although there is nothing
   * @param scanned whether a picture of it is sent too
   */
  record Field(
      String name, MethodHandle accessor, boolean prose, boolean sentAsNull, boolean scanned) {

    @Nullable Object of(Object owner) {
      try {
        return accessor.invokeExact(owner);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("cannot read " + name, e);
      }
    }
  }

  private static ChallengeShape inspect(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalStateException(type.getName() + " is no record");
    }
    Component component = type.getAnnotation(Component.class);
    Reserved reserved = type.getAnnotation(Reserved.class);
    return new ChallengeShape(
        component == null ? null : component.value(),
        Arrays.stream(components).map(ChallengeShape::field).toList(),
        reserved == null ? List.of() : List.of(reserved.lists()),
        reserved == null ? List.of() : List.of(reserved.nulls()));
  }

  private static Field field(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    try {
      return new Field(
          WireName.of(component.getName()),
          MethodHandles.lookup().unreflect(accessor).asType(READS),
          component.isAnnotationPresent(Prose.class),
          component.isAnnotationPresent(SentAsNull.class),
          component.isAnnotationPresent(Scanned.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
