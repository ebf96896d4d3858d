package dev.sluice.domain.blueprint;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a document, and what its author can do about it.
 *
 * @param code the machine-readable reason
 * @param what what is wrong, as a sentence
 * @param remedy what helps, as a sentence; blank if what is wrong says it already
 */
public record Finding(Place at, String code, String what, String remedy) {

  /** The common reason: something does not have the form that it must have. */
  public static final String INVALID = "invalid";

  private static final int LONGEST_QUOTE = 80;

  /** A finding with the code {@code invalid}. */
  public static Finding invalid(Place at, String what, String remedy) {
    return new Finding(at, INVALID, what, remedy);
  }

  /** That an enumeration wants to enumerate an item of its own. */
  public static Finding enumeratesItself(Tag tag) {
    return invalid(
        tag.at(),
        "What is enumerated cannot be an item of the same enumeration.",
        "Write a depth of 1 or more, to use an item of the enumeration around it.");
  }

  /** That so many enumerations are not around the tag. */
  public static Finding notEnumerated(Tag tag, int depth) {
    return invalid(
        tag.at(),
        "There are not " + (depth + 1) + " enumerations around this !" + tag.name() + ".",
        "Write a smaller depth, or put it into the body of an !Enumerate.");
  }

  /** That no entry with the id has come to exist. */
  public static Finding noEntry(Tag tag, String id) {
    return invalid(
        tag.at(),
        "No entry before this one has the id " + quote(id) + " and stands for anything.",
        "Put the entry with this id first, and see that it is neither skipped nor absent.");
  }

  /** A text of the document in quotes, shortened so that no message grows with its cause. */
  public static String quote(String text) {
    return text.length() <= LONGEST_QUOTE
        ? "\"" + text + "\""
        : "\"" + text.substring(0, LONGEST_QUOTE) + "...\"";
  }

  /** The problem of a caller who sent this, under the path of the place. */
  public Problem problem(@Nullable EntryName entry) {
    String field = at.path().isEmpty() ? Problem.NON_FIELD : at.path();
    return new Problem(field, code, (where(entry) + ": " + what + " " + remedy).strip());
  }

  /** The fault of a caller who sent this and nothing else that is wrong. */
  public FlowFault.Invalid fault(@Nullable EntryName entry) {
    return new FlowFault.Invalid(List.of(problem(entry)));
  }

  private String where(@Nullable EntryName entry) {
    var parts = new ArrayList<String>();
    if (entry != null) {
      parts.add(entry.text());
    }
    parts.add(within(entry));
    if (at.line() > 0) {
      parts.add("line " + at.line() + ", column " + at.column());
    }
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "Blueprint" : String.join(", ", parts);
  }

  private String within(@Nullable EntryName entry) {
    if (entry == null || !at.path().startsWith(entry.path())) {
      return at.path();
    }
    String rest = at.path().substring(entry.path().length());
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }
}
