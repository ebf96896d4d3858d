package dev.sluice.domain.crypto;

import dev.sluice.domain.shared.Problem;
import java.util.List;

/** What every text of a pair has to be, so that it can be stored and read within bounds. */
record TextRule(int longest) {

  List<Problem> problems(String field, String text) {
    if (text.isBlank()) {
      return List.of(new Problem(field, "blank", "This field may not be blank."));
    }
    if (text.indexOf('\0') >= 0) {
      return List.of(
          new Problem(field, "null_characters_not_allowed", "Null characters are not allowed."));
    }
    if (text.length() > longest) {
      return List.of(
          new Problem(
              field,
              "max_length",
              "Ensure this field has no more than " + longest + " characters."));
    }
    return List.of();
  }
}
