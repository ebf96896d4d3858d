package dev.sluice.adapter.web.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a response record is made; found out once per class.
 *
 * @param fields its fields in order
 * @param constructor takes their values in an array
 */
record ResponseShape(List<ResponseField> fields, MethodHandle constructor) {

  private static final ClassValue<ResponseShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected ResponseShape computeValue(Class<?> type) {
          return inspect(type);
        }
      };

  static ResponseShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  Object make(@Nullable Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a response refused to be made", e);
    }
  }

  private static ResponseShape inspect(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalStateException(type.getName() + " is no record");
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      MethodHandle spread =
          MethodHandles.lookup()
              .unreflectConstructor(canonical)
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      return new ResponseShape(Arrays.stream(components).map(ResponseField::of).toList(), spread);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }
}
