package dev.sluice.application.shape;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What things of ours are called on the wire. */
public final class WireNames {

  private static final Pattern UPPER_CASE = Pattern.compile("\\p{Lu}");
  private static final ClassValue<Map<String, Enum<?>>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
          var constants = new LinkedHashMap<String, Enum<?>>();
          Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
              .map(Enum.class::cast)
              .forEach(constant -> constants.put(name(constant), constant));
          return Collections.unmodifiableMap(constants);
        }
      };

  private WireNames() {}

  /** The wire's form of a name in camel case. */
  public static String of(String camelCase) {
    return UPPER_CASE.matcher(camelCase).replaceAll("_$0").toLowerCase(Locale.ROOT);
  }

  /** What a constant says that it is called, else its name in lower case. */
  public static String of(Enum<?> constant) {
    return name(constant);
  }

  /** The constants of a type by their names, in order. */
  static Map<String, Enum<?>> constants(Class<?> type) {
    return CONSTANTS.get(type);
  }

  private static String name(Enum<?> constant) {
    try {
      Method own = constant.getDeclaringClass().getMethod("wireName");
      return String.valueOf(own.invoke(constant));
    } catch (NoSuchMethodException usual) {
      return constant.name().toLowerCase(Locale.ROOT);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a wire name that cannot be read", impossible);
    }
  }
}
