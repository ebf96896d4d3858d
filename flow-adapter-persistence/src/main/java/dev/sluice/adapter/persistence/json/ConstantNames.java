package dev.sluice.adapter.persistence.json;

import java.util.Locale;

/** The names of constants in text columns: lower case, and never changed. */
public final class ConstantNames {

  private ConstantNames() {}

  /** The name of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a name. */
  public static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
