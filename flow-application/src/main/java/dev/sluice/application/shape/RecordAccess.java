package dev.sluice.application.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of a class and looks into them; found out once per class.
 *
 * @param components in order
 * @param constructor takes the values in an array
 * @param getters one for each component
 */
record RecordAccess(
    List<RecordComponent> components, MethodHandle constructor, List<MethodHandle> getters) {

  private static final ClassValue<RecordAccess> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordAccess computeValue(Class<?> type) {
          return inspect(type);
        }
      };

  static RecordAccess of(Class<?> type) {
    return KNOWN.get(type);
  }

  Object make(@Nullable Object[] values) {
    return unchecked(() -> constructor.invokeExact(values));
  }

  @Nullable Object get(int index, Object record) {
    return unchecked(() -> getters.get(index).invokeExact(record));
  }

  /** A call of a handle, which may throw anything as far as the compiler knows. */
  private interface Call {
    Object run() throws Throwable;
  }

  private static Object unchecked(Call call) {
    try {
      return call.run();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record refused", e);
    }
  }

  private static RecordAccess inspect(Class<?> type) {
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
      return new RecordAccess(
          List.of(components),
          spread,
          Arrays.stream(components).map(RecordAccess::getter).toList());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }

  private static MethodHandle getter(RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflect(accessor)
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
