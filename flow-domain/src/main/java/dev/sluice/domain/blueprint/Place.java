package dev.sluice.domain.blueprint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something stands in a document.
 *
 * @param line from 1; 0 if it was not read from a text
 * @param column from 1; 0 if it was not read from a text
 * @param path the fields that lead there, for example {@code entries[2].attrs.name}
 */
public record Place(int line, int column, String path) {

  /** The place of what was made and not read. */
  public static final Place NOWHERE = new Place(0, 0, "");

  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 60;
  private static final Pattern SIMPLE = Pattern.compile("[\\w-]+");
  private static final Pattern ENTRY =
      Pattern.compile("entries(?:\\.[\\w-]+|\\[\"[^\"]*\"])?\\[\\d+]");

  /** The path of a field below this place; very long ones end early, the line says the rest. */
  public String field(String name) {
    if (path.length() > LONGEST) {
      return path;
    }
    if (!SIMPLE.matcher(name).matches()) {
      return path + "[\"" + shortened(name).replace('"', '\'') + "\"]";
    }
    return path.isEmpty() ? shortened(name) : path + "." + shortened(name);
  }

  /** The path of an item below this place. */
  public String item(int index) {
    return path.length() > LONGEST ? path : path + "[" + index + "]";
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** The same spot under another path. */
  public Place at(String otherPath) {
    return new Place(line, column, otherPath);
  }

  /** The path of the entry that this place is in, if it is in one. */
  public Optional<String> findEntry() {
    Matcher entry = ENTRY.matcher(path);
    return entry.lookingAt() ? Optional.of(entry.group()) : Optional.empty();
  }
}
