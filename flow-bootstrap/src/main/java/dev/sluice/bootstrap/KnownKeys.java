package dev.sluice.bootstrap;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The keys that a record of properties declares. */
final class KnownKeys {

  private final Set<String> keys = new TreeSet<>();

  private KnownKeys() {}

  static KnownKeys of(String prefix, Class<?> properties) {
    var known = new KnownKeys();
    known.addAll(prefix, properties);
    return known;
  }

  /** Whether a name is a key, however it is spelt; Spring reads all of these spellings. */
  boolean include(String name) {
    String spelt = uniform(name);
    return keys.stream().anyMatch(key -> uniform(key).equals(spelt));
  }

  /** The key that takes the fewest changes; going on where the name ends takes none. */
  String nearestTo(String name) {
    String spelt = uniform(name);
    return keys.stream().min(Comparator.comparingInt(key -> changes(spelt, key))).orElseThrow();
  }

  private static int changes(String spelt, String key) {
    return uniform(key).startsWith(spelt) ? 0 : distance(spelt, uniform(key));
  }

  private void addAll(String prefix, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = prefix + "." + dashed(component.getName());
      if (component.getType().isRecord()) {
        addAll(key, component.getType());
      } else {
        keys.add(key);
      }
    }
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Without separators and without the index of a list's element. */
  private static String uniform(String name) {
    return name.replaceFirst("(\\[\\d+]|_\\d+_?)$", "")
        .replaceAll("[-_.]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** How many letters to change, insert or leave out (Levenshtein). */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int addition = Math.min(above[column], current[column - 1]) + 1;
        current[column] = Math.min(above[column - 1] + change, addition);
      }
      above = current;
    }
    return above[to.length()];
  }
}
