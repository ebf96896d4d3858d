package dev.sluice.adapter.persistence.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.sluice.domain.shared.Kind;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Reads from the shape of a type what others write into annotations: a record of one value is that
 * value, and a constant is its name in lower case unless it has a wire name.
 */
final class ValueIntrospector extends NopAnnotationIntrospector {

  private static final Set<String> VALUES = Set.of("value", "text", "expression");
  private static final String WIRE_NAME = "wireName";

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated accessor) {
    boolean isValue = accessor instanceof AnnotatedMethod method && isAccessorOfValue(method);
    return isValue ? true : null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated creator) {
    boolean isValue =
        creator instanceof AnnotatedConstructor constructor && isConstructorOfValue(constructor);
    return isValue ? JsonCreator.Mode.DELEGATING : null;
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      names[i] = wireName(constants[i]);
    }
    return names;
  }

  private static boolean isAccessorOfValue(AnnotatedMethod method) {
    return method.getParameterCount() == 0
        && VALUES.contains(method.getName())
        && isValue(method.getDeclaringClass());
  }

  private static boolean isConstructorOfValue(AnnotatedConstructor constructor) {
    return constructor.getParameterCount() == 1 && isValue(constructor.getDeclaringClass());
  }

  /** A kind is an object even if it has one field: it may get another. */
  private static boolean isValue(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components != null
        && components.length == 1
        && VALUES.contains(components[0].getName())
        && !type.isAnnotationPresent(Kind.class);
  }

  private static String wireName(Enum<?> constant) {
    try {
      Method accessor = constant.getDeclaringClass().getMethod(WIRE_NAME);
      return (String) accessor.invoke(constant);
    } catch (NoSuchMethodException none) {
      return constant.name().toLowerCase(Locale.ROOT);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(constant + " has no readable wire name", broken);
    }
  }
}
