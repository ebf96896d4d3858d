package dev.sluice.adapter.integration.expression;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody may have meant. */
final class Hints {

  private static final Pattern UNKNOWN =
      Pattern.compile("undeclared reference to '([^']*)'|undefined field '([^']*)'");
  private static final Pattern CONTAINER = Pattern.compile(" \\(in container '[^']*'\\)");
  private static final Pattern EXPECTED = Pattern.compile(" expecting .*");
  private static final Set<String> NAMES = names();

  private Hints() {}

  /** The library's words without its marks, on one line. */
  static String plain(String message) {
    String here = CONTAINER.matcher(message).replaceAll("").replaceAll("\\s+", " ");
    String plain = EXPECTED.matcher(here).replaceAll("").strip();
    if (plain.contains("'<EOF>'")) {
      return "the text ends too early";
    }
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** A hint, or blank. */
  static String of(String message, String text) {
    String python = Python.hint(text);
    if (!python.isEmpty()) {
      return python;
    }
    Matcher unknown = UNKNOWN.matcher(message);
    if (!unknown.find()) {
      return "";
    }
    String name = unknown.group(1) == null ? unknown.group(2) : unknown.group(1);
    return NAMES.stream()
        .map(known -> Map.entry(known, distance(name, known)))
        .filter(near -> near.getValue() > 0 && near.getValue() <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(Map.Entry::getValue))
        .map(near -> "Did you mean \"" + near.getKey() + "\"?")
        .orElse("");
  }

  private static Set<String> names() {
    var names = new TreeSet<>(Dialect.names());
    names.addAll(Types.fields());
    return Set.copyOf(names);
  }

  /** How many characters have to be changed, added or taken away. */
  private static int distance(String left, String right) {
    var before = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      before = row(left.charAt(i - 1), right, before, i);
    }
    return before[right.length()];
  }

  private static int[] row(char one, String right, int[] before, int first) {
    var row = new int[before.length];
    row[0] = first;
    for (int j = 1; j < row.length; j++) {
      int changed = before[j - 1] + (one == right.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
    }
    return row;
  }
}
