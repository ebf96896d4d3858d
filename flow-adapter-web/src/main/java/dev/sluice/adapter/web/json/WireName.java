package dev.sluice.adapter.web.json;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What things of ours are called on the wire. */
public final class WireName {

  private static final Pattern UPPER_CASE = Pattern.compile("\\p{Lu}");
  private static final ClassValue<Map<Object, String>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<Object, String> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .collect(
                  Collectors.toUnmodifiableMap(
                      Function.identity(), constant -> name((Enum<?>) constant)));
        }
      };

  private WireName() {}

  /** The wire's form of a name in camel case. */
  public static String of(String camelCase) {
    return UPPER_CASE.matcher(camelCase).replaceAll("_$0").toLowerCase(Locale.ROOT);
  }

  /** What a constant says that it is called, else its name in lower case. */
  public static String of(Enum<?> constant) {
    return Objects.requireNonNull(CONSTANTS.get(constant.getDeclaringClass()).get(constant));
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
