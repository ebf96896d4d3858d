package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What resolving a document has cost so far, and what its author should know.
 *
 * <p>An enumeration within an enumeration, or a context value used a thousand times, grows beyond
 * any memory although the document is small. Whatever a tag produces is therefore paid for.
 */
public final class Journal {

  private static final int MOST_VALUES = 200_000;
  private static final int MOST_CHARACTERS = 8_000_000;
  private static final int MOST_WARNINGS = 100;

  private final List<String> warnings = new ArrayList<>();
  private int values = MOST_VALUES;
  private int characters = MOST_CHARACTERS;

  /** Pays for a value with all that is in it; answers whether that was affordable. */
  boolean affords(Value value) {
    values--;
    return values >= 0
        && switch (value) {
          case Value.Text(String text) -> affordsText(text.length());
          case Value.Scalar ignored -> true;
          case Value.Items(List<Value> items) -> items.stream().allMatch(this::affords);
          case Value.Fields(var fields) ->
              fields.entrySet().stream()
                  .allMatch(
                      field -> affordsText(field.getKey().length()) && affords(field.getValue()));
        };
  }

  /** Pays for a text before it is made. */
  boolean affordsText(int length) {
    characters = Math.max(-1, characters - length);
    return characters >= 0;
  }

  void warn(String warning) {
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add(warning);
    }
  }

  /** What went another way than the author may have meant. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }
}
