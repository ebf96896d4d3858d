package dev.sluice.application.shape;

import dev.sluice.domain.shared.Problem;
import java.util.Set;

/** What records say about values that break their rules. */
final class Complaints {

  private Complaints() {}

  /** A complaint as a sentence. */
  static String sentence(IllegalArgumentException complaint) {
    String text = String.valueOf(complaint.getMessage());
    String start = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return start.endsWith(".") ? start : start + ".";
  }

  /** A complaint of a whole record, which begins with the name of the field if it is about one. */
  static Problem about(IllegalArgumentException complaint, Set<String> fields) {
    String text = String.valueOf(complaint.getMessage());
    int space = text.indexOf(' ');
    String first = space < 0 ? text : text.substring(0, space);
    return fields.contains(first)
        ? Problem.invalid(first, text + ".")
        : Problem.invalid(sentence(complaint));
  }
}
